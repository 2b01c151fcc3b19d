// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

namespace kiosk::test {

/// As `RestrictNamespaces=yes` of a systemd unit does: from now on neither this process nor what it
/// starts can make a namespace. False when the kernel does not take the filter.
inline bool denyNamespaces()
{
    constexpr unsigned denied = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
    constexpr unsigned allow = SECCOMP_RET_ALLOW;
    constexpr unsigned refuse = SECCOMP_RET_ERRNO | 1U; // EPERM
    constexpr unsigned missing = SECCOMP_RET_ERRNO | 38U; // ENOSYS: glibc then takes clone
    std::array filter{
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 5, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_unshare, 1, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args)), // the flags
        sock_filter BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, denied, 0, 2),
        sock_filter BPF_STMT(BPF_RET | BPF_K, refuse),
        sock_filter BPF_STMT(BPF_RET | BPF_K, missing),
        sock_filter BPF_STMT(BPF_RET | BPF_K, allow),
    };
    const sock_fprog program{filter.size(), filter.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace kiosk::test
