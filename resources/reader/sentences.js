// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the application's own world (W6): the article's scripts stay off. Puts every sentence of
// the article into spans with its number, once, and hands the sentences out.
(() => {
    // A chip follows the sentence that it is about, and is none of the next one's words.
    const block = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, .chip';
    const unspoken = 'sup, nav, footer, .sources, .glossary, [aria-hidden="true"]';
    const hasWords = /[\p{L}\p{N}]/u;
    const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
    let count = 0;

    // The text nodes of each block, as they follow each other.
    const runs = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        let home = null;
        while (walker.nextNode()) {
            const place = walker.currentNode.parentElement;
            const around = place.closest(block);
            if (!around || place.closest(unspoken)) continue;
            if (around !== home) found.push([]);
            home = around;
            found[found.length - 1].push(walker.currentNode);
        }
        return found;
    };

    const wrap = (texts) => {
        const whole = texts.map((text) => text.data).join('');
        const ends = [];
        for (const { index, segment } of segmenter.segment(whole)) {
            // What has no words, such as a quotation mark left over, belongs to what was before.
            if (!hasWords.test(segment)) continue;
            ends.push({ from: index, number: count });
            count += 1;
        }
        if (!ends.length) return;
        ends[0].from = 0;
        let at = 0;
        for (const text of texts) {
            const from = at;
            const to = at += text.data.length;
            const pieces = ends
                .map((sentence, i) => ({
                    number: sentence.number,
                    from: Math.max(from, sentence.from),
                    to: Math.min(to, i + 1 < ends.length ? ends[i + 1].from : whole.length),
                }))
                .filter((piece) => piece.from < piece.to)
                .map((piece) => {
                    const span = document.createElement('span');
                    span.dataset.sentence = piece.number;
                    span.textContent = whole.slice(piece.from, piece.to);
                    return span;
                });
            text.replaceWith(...pieces);
        }
    };

    window.markSentence = (wanted) => {
        document.querySelectorAll('.spoken').forEach((span) => span.removeAttribute('class'));
        const spans = document.querySelectorAll(`[data-sentence="${wanted}"]`);
        spans.forEach((span) => { span.className = 'spoken'; });
        if (!spans.length) return;
        const { top, bottom } = spans[0].getBoundingClientRect();
        if (top < 0 || bottom > window.innerHeight * 0.8)
            spans[0].scrollIntoView({ block: 'center' });
    };

    if (!document.querySelector('[data-sentence]')) runs().forEach(wrap);
    const sentences = [];
    let first = -1;
    document.querySelectorAll('[data-sentence]').forEach((span) => {
        const number = Number(span.dataset.sentence);
        sentences[number] = (sentences[number] || '') + span.textContent;
        // Who has read on goes on from there.
        if (first < 0 && span.getBoundingClientRect().bottom > 0) first = number;
    });
    return {
        sentences: sentences.map((words) => words.replace(/\s+/g, ' ').trim()),
        first: Math.max(0, first),
    };
})()
