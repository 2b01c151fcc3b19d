// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TcpProxy.h"

#include <arpa/inet.h>
#include <array>
#include <list>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace kiosk::test {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(std::uint16_t(port));
    return address;
}

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

/// Both ends of one connection.
struct Pair
{
    int client = -1;
    int server = -1;
};

/// Passes on what has arrived, at most `most` bytes; false at the end.
bool pass(int from, int to, std::size_t most)
{
    std::array<char, 16384> buffer{};
    const auto got = ::recv(from, buffer.data(), std::min(most, buffer.size()), MSG_DONTWAIT);
    if (got <= 0)
        return got < 0 && (errno == EAGAIN || errno == EINTR);
    for (ssize_t sent = 0; sent < got;) {
        const auto part = ::send(to, buffer.data() + sent, std::size_t(got - sent), MSG_NOSIGNAL);
        if (part <= 0)
            return false;
        sent += part;
    }
    return true;
}

void closeBoth(const Pair &pair)
{
    ::close(pair.client);
    ::close(pair.server);
}

} // namespace

TcpProxy::TcpProxy(int target)
    : m_target(target)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, any, size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, any, &size) != 0)
        throw std::runtime_error("no port for the proxy");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { work(); });
}

TcpProxy::~TcpProxy()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void TcpProxy::work()
{
    std::list<Pair> pairs;
    while (!m_stop) {
        const Mode mode = m_mode;
        if (mode == Mode::Cut) {
            for (const Pair &pair : pairs)
                closeBoth(pair);
            pairs.clear();
        }
        std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
        if (mode != Mode::BlackHole)
            for (const Pair &pair : pairs) {
                waiting.push_back({pair.client, POLLIN, 0});
                waiting.push_back({pair.server, POLLIN, 0});
            }
        ::poll(waiting.data(), waiting.size(), 2);
        if (mode == Mode::Slow)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (mode != Mode::BlackHole)
            for (auto pair = pairs.begin(); pair != pairs.end();) {
                const std::size_t most = mode == Mode::Slow ? 200 : 16384;
                if (pass(pair->client, pair->server, most)
                    && pass(pair->server, pair->client, most)) {
                    ++pair;
                    continue;
                }
                closeBoth(*pair);
                pair = pairs.erase(pair);
            }
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        const int server = mode == Mode::Cut ? -1 : connectTo(m_target);
        if (server < 0)
            ::close(client);
        else
            pairs.push_back({client, server});
    }
    for (const Pair &pair : pairs)
        closeBoth(pair);
}

} // namespace kiosk::test
