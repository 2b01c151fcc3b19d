// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/RequestFilter.h"

#include "ui/reader/ArticleScheme.h"

namespace kiosk {

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    info.block(info.requestUrl().scheme().toLatin1() != ArticleScheme::name());
}

} // namespace kiosk
