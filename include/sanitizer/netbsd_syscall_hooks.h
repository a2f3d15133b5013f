/*
 * sanitizer/netbsd_syscall_hooks.h: for code that makes system calls of NetBSD by itself.
 *
 * Call __sanitizer_syscall_pre_NAME(arguments) before the system call NAME, which checks what the
 * kernel will read, and __sanitizer_syscall_post_NAME(result, arguments) after it, which marks
 * what it has written. The result is as the kernel gives it: a negative number, or -1, for a
 * call that failed, and then nothing is marked. Arguments of any integer or pointer type.
 * In LLVM 14 and older unless a comment gives another release.
 * Written by tools/syscall-headers from the rows of lib/interception/syscalls.
 */
#ifndef SANITIZER_NETBSD_SYSCALL_HOOKS_H
#define SANITIZER_NETBSD_SYSCALL_HOOKS_H


#define __sanitizer_syscall_pre_read(fd, buf, nbyte) \
	__sanitizer_syscall_pre_impl_read((long long)(fd), (long long)(buf), \
	    (long long)(nbyte))
#define __sanitizer_syscall_post_read(ret, fd, buf, nbyte) \
	__sanitizer_syscall_post_impl_read((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(nbyte))

#define __sanitizer_syscall_pre_write(fd, buf, nbyte) \
	__sanitizer_syscall_pre_impl_write((long long)(fd), (long long)(buf), \
	    (long long)(nbyte))
#define __sanitizer_syscall_post_write(ret, fd, buf, nbyte) \
	__sanitizer_syscall_post_impl_write((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(nbyte))

#define __sanitizer_syscall_pre_open(path, flags, mode) \
	__sanitizer_syscall_pre_impl_open((long long)(path), (long long)(flags), \
	    (long long)(mode))
#define __sanitizer_syscall_post_open(ret, path, flags, mode) \
	__sanitizer_syscall_post_impl_open((long long)(ret), (long long)(path), \
	    (long long)(flags), (long long)(mode))

#define __sanitizer_syscall_pre_compat_50_wait4(pid, status, options, rusage) \
	__sanitizer_syscall_pre_impl_compat_50_wait4((long long)(pid), (long long)(status), \
	    (long long)(options), (long long)(rusage))
#define __sanitizer_syscall_post_compat_50_wait4(ret, pid, status, options, rusage) \
	__sanitizer_syscall_post_impl_compat_50_wait4((long long)(ret), (long long)(pid), \
	    (long long)(status), (long long)(options), (long long)(rusage))

#define __sanitizer_syscall_pre_compat_43_ocreat(path, mode) \
	__sanitizer_syscall_pre_impl_compat_43_ocreat((long long)(path), (long long)(mode))
#define __sanitizer_syscall_post_compat_43_ocreat(ret, path, mode) \
	__sanitizer_syscall_post_impl_compat_43_ocreat((long long)(ret), (long long)(path), \
	    (long long)(mode))

#define __sanitizer_syscall_pre_link(path, link) \
	__sanitizer_syscall_pre_impl_link((long long)(path), (long long)(link))
#define __sanitizer_syscall_post_link(ret, path, link) \
	__sanitizer_syscall_post_impl_link((long long)(ret), (long long)(path), \
	    (long long)(link))

#define __sanitizer_syscall_pre_unlink(path) \
	__sanitizer_syscall_pre_impl_unlink((long long)(path))
#define __sanitizer_syscall_post_unlink(ret, path) \
	__sanitizer_syscall_post_impl_unlink((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_chdir(path) \
	__sanitizer_syscall_pre_impl_chdir((long long)(path))
#define __sanitizer_syscall_post_chdir(ret, path) \
	__sanitizer_syscall_post_impl_chdir((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_compat_50_mknod(path, mode, dev) \
	__sanitizer_syscall_pre_impl_compat_50_mknod((long long)(path), (long long)(mode), \
	    (long long)(dev))
#define __sanitizer_syscall_post_compat_50_mknod(ret, path, mode, dev) \
	__sanitizer_syscall_post_impl_compat_50_mknod((long long)(ret), (long long)(path), \
	    (long long)(mode), (long long)(dev))

#define __sanitizer_syscall_pre_chmod(path, mode) \
	__sanitizer_syscall_pre_impl_chmod((long long)(path), (long long)(mode))
#define __sanitizer_syscall_post_chmod(ret, path, mode) \
	__sanitizer_syscall_post_impl_chmod((long long)(ret), (long long)(path), \
	    (long long)(mode))

#define __sanitizer_syscall_pre_chown(path, uid, gid) \
	__sanitizer_syscall_pre_impl_chown((long long)(path), (long long)(uid), \
	    (long long)(gid))
#define __sanitizer_syscall_post_chown(ret, path, uid, gid) \
	__sanitizer_syscall_post_impl_chown((long long)(ret), (long long)(path), \
	    (long long)(uid), (long long)(gid))

#define __sanitizer_syscall_pre_compat_20_getfsstat(buf, bufsize, flags) \
	__sanitizer_syscall_pre_impl_compat_20_getfsstat((long long)(buf), \
	    (long long)(bufsize), (long long)(flags))
#define __sanitizer_syscall_post_compat_20_getfsstat(ret, buf, bufsize, flags) \
	__sanitizer_syscall_post_impl_compat_20_getfsstat((long long)(ret), \
	    (long long)(buf), (long long)(bufsize), (long long)(flags))

#define __sanitizer_syscall_pre_compat_40_mount(type, path, flags, data) \
	__sanitizer_syscall_pre_impl_compat_40_mount((long long)(type), (long long)(path), \
	    (long long)(flags), (long long)(data))
#define __sanitizer_syscall_post_compat_40_mount(ret, type, path, flags, data) \
	__sanitizer_syscall_post_impl_compat_40_mount((long long)(ret), (long long)(type), \
	    (long long)(path), (long long)(flags), (long long)(data))

#define __sanitizer_syscall_pre_unmount(path, flags) \
	__sanitizer_syscall_pre_impl_unmount((long long)(path), (long long)(flags))
#define __sanitizer_syscall_post_unmount(ret, path, flags) \
	__sanitizer_syscall_post_impl_unmount((long long)(ret), (long long)(path), \
	    (long long)(flags))

#define __sanitizer_syscall_pre_ptrace(req, pid, addr, data) \
	__sanitizer_syscall_pre_impl_ptrace((long long)(req), (long long)(pid), \
	    (long long)(addr), (long long)(data))
#define __sanitizer_syscall_post_ptrace(ret, req, pid, addr, data) \
	__sanitizer_syscall_post_impl_ptrace((long long)(ret), (long long)(req), \
	    (long long)(pid), (long long)(addr), (long long)(data))

#define __sanitizer_syscall_pre_recvmsg(s, msg, flags) \
	__sanitizer_syscall_pre_impl_recvmsg((long long)(s), (long long)(msg), \
	    (long long)(flags))
#define __sanitizer_syscall_post_recvmsg(ret, s, msg, flags) \
	__sanitizer_syscall_post_impl_recvmsg((long long)(ret), (long long)(s), \
	    (long long)(msg), (long long)(flags))

#define __sanitizer_syscall_pre_sendmsg(s, msg, flags) \
	__sanitizer_syscall_pre_impl_sendmsg((long long)(s), (long long)(msg), \
	    (long long)(flags))
#define __sanitizer_syscall_post_sendmsg(ret, s, msg, flags) \
	__sanitizer_syscall_post_impl_sendmsg((long long)(ret), (long long)(s), \
	    (long long)(msg), (long long)(flags))

#define __sanitizer_syscall_pre_recvfrom(s, buf, len, flags, from, fromlenaddr) \
	__sanitizer_syscall_pre_impl_recvfrom((long long)(s), (long long)(buf), \
	    (long long)(len), (long long)(flags), (long long)(from), \
	    (long long)(fromlenaddr))
#define __sanitizer_syscall_post_recvfrom(ret, s, buf, len, flags, from, fromlenaddr) \
	__sanitizer_syscall_post_impl_recvfrom((long long)(ret), (long long)(s), \
	    (long long)(buf), (long long)(len), (long long)(flags), (long long)(from), \
	    (long long)(fromlenaddr))

#define __sanitizer_syscall_pre_accept(s, name, anamelen) \
	__sanitizer_syscall_pre_impl_accept((long long)(s), (long long)(name), \
	    (long long)(anamelen))
#define __sanitizer_syscall_post_accept(ret, s, name, anamelen) \
	__sanitizer_syscall_post_impl_accept((long long)(ret), (long long)(s), \
	    (long long)(name), (long long)(anamelen))

#define __sanitizer_syscall_pre_getpeername(fdes, asa, alen) \
	__sanitizer_syscall_pre_impl_getpeername((long long)(fdes), (long long)(asa), \
	    (long long)(alen))
#define __sanitizer_syscall_post_getpeername(ret, fdes, asa, alen) \
	__sanitizer_syscall_post_impl_getpeername((long long)(ret), (long long)(fdes), \
	    (long long)(asa), (long long)(alen))

#define __sanitizer_syscall_pre_getsockname(fdes, asa, alen) \
	__sanitizer_syscall_pre_impl_getsockname((long long)(fdes), (long long)(asa), \
	    (long long)(alen))
#define __sanitizer_syscall_post_getsockname(ret, fdes, asa, alen) \
	__sanitizer_syscall_post_impl_getsockname((long long)(ret), (long long)(fdes), \
	    (long long)(asa), (long long)(alen))

#define __sanitizer_syscall_pre_access(path, flags) \
	__sanitizer_syscall_pre_impl_access((long long)(path), (long long)(flags))
#define __sanitizer_syscall_post_access(ret, path, flags) \
	__sanitizer_syscall_post_impl_access((long long)(ret), (long long)(path), \
	    (long long)(flags))

#define __sanitizer_syscall_pre_chflags(path, flags) \
	__sanitizer_syscall_pre_impl_chflags((long long)(path), (long long)(flags))
#define __sanitizer_syscall_post_chflags(ret, path, flags) \
	__sanitizer_syscall_post_impl_chflags((long long)(ret), (long long)(path), \
	    (long long)(flags))

#define __sanitizer_syscall_pre_compat_43_stat43(path, ub) \
	__sanitizer_syscall_pre_impl_compat_43_stat43((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_43_stat43(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_43_stat43((long long)(ret), (long long)(path), \
	    (long long)(ub))

#define __sanitizer_syscall_pre_compat_43_lstat43(path, ub) \
	__sanitizer_syscall_pre_impl_compat_43_lstat43((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_43_lstat43(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_43_lstat43((long long)(ret), (long long)(path), \
	    (long long)(ub))

#define __sanitizer_syscall_pre_ktrace(fname, ops, facs, pid) \
	__sanitizer_syscall_pre_impl_ktrace((long long)(fname), (long long)(ops), \
	    (long long)(facs), (long long)(pid))
#define __sanitizer_syscall_post_ktrace(ret, fname, ops, facs, pid) \
	__sanitizer_syscall_post_impl_ktrace((long long)(ret), (long long)(fname), \
	    (long long)(ops), (long long)(facs), (long long)(pid))

#define __sanitizer_syscall_pre_compat_13_sigaction13(signum, nsa, osa) \
	__sanitizer_syscall_pre_impl_compat_13_sigaction13((long long)(signum), \
	    (long long)(nsa), (long long)(osa))
#define __sanitizer_syscall_post_compat_13_sigaction13(ret, signum, nsa, osa) \
	__sanitizer_syscall_post_impl_compat_13_sigaction13((long long)(ret), \
	    (long long)(signum), (long long)(nsa), (long long)(osa))

#define __sanitizer_syscall_pre___getlogin(namebuf, namelen) \
	__sanitizer_syscall_pre_impl___getlogin((long long)(namebuf), (long long)(namelen))
#define __sanitizer_syscall_post___getlogin(ret, namebuf, namelen) \
	__sanitizer_syscall_post_impl___getlogin((long long)(ret), (long long)(namebuf), \
	    (long long)(namelen))

#define __sanitizer_syscall_pre___setlogin(namebuf) \
	__sanitizer_syscall_pre_impl___setlogin((long long)(namebuf))
#define __sanitizer_syscall_post___setlogin(ret, namebuf) \
	__sanitizer_syscall_post_impl___setlogin((long long)(ret), (long long)(namebuf))

#define __sanitizer_syscall_pre_acct(path) \
	__sanitizer_syscall_pre_impl_acct((long long)(path))
#define __sanitizer_syscall_post_acct(ret, path) \
	__sanitizer_syscall_post_impl_acct((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_compat_13_sigaltstack13(nss, oss) \
	__sanitizer_syscall_pre_impl_compat_13_sigaltstack13((long long)(nss), \
	    (long long)(oss))
#define __sanitizer_syscall_post_compat_13_sigaltstack13(ret, nss, oss) \
	__sanitizer_syscall_post_impl_compat_13_sigaltstack13((long long)(ret), \
	    (long long)(nss), (long long)(oss))

#define __sanitizer_syscall_pre_revoke(path) \
	__sanitizer_syscall_pre_impl_revoke((long long)(path))
#define __sanitizer_syscall_post_revoke(ret, path) \
	__sanitizer_syscall_post_impl_revoke((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_symlink(path, link) \
	__sanitizer_syscall_pre_impl_symlink((long long)(path), (long long)(link))
#define __sanitizer_syscall_post_symlink(ret, path, link) \
	__sanitizer_syscall_post_impl_symlink((long long)(ret), (long long)(path), \
	    (long long)(link))

#define __sanitizer_syscall_pre_readlink(path, buf, count) \
	__sanitizer_syscall_pre_impl_readlink((long long)(path), (long long)(buf), \
	    (long long)(count))
#define __sanitizer_syscall_post_readlink(ret, path, buf, count) \
	__sanitizer_syscall_post_impl_readlink((long long)(ret), (long long)(path), \
	    (long long)(buf), (long long)(count))

#define __sanitizer_syscall_pre_execve(path, argp, envp) \
	__sanitizer_syscall_pre_impl_execve((long long)(path), (long long)(argp), \
	    (long long)(envp))
#define __sanitizer_syscall_post_execve(ret, path, argp, envp) \
	__sanitizer_syscall_post_impl_execve((long long)(ret), (long long)(path), \
	    (long long)(argp), (long long)(envp))

#define __sanitizer_syscall_pre_chroot(path) \
	__sanitizer_syscall_pre_impl_chroot((long long)(path))
#define __sanitizer_syscall_post_chroot(ret, path) \
	__sanitizer_syscall_post_impl_chroot((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_compat_43_fstat43(fd, sb) \
	__sanitizer_syscall_pre_impl_compat_43_fstat43((long long)(fd), (long long)(sb))
#define __sanitizer_syscall_post_compat_43_fstat43(ret, fd, sb) \
	__sanitizer_syscall_post_impl_compat_43_fstat43((long long)(ret), (long long)(fd), \
	    (long long)(sb))

#define __sanitizer_syscall_pre_compat_43_ogetkerninfo(op, where, size, arg) \
	__sanitizer_syscall_pre_impl_compat_43_ogetkerninfo((long long)(op), \
	    (long long)(where), (long long)(size), (long long)(arg))
#define __sanitizer_syscall_post_compat_43_ogetkerninfo(ret, op, where, size, arg) \
	__sanitizer_syscall_post_impl_compat_43_ogetkerninfo((long long)(ret), \
	    (long long)(op), (long long)(where), (long long)(size), (long long)(arg))

#define __sanitizer_syscall_pre_mincore(addr, len, vec) \
	__sanitizer_syscall_pre_impl_mincore((long long)(addr), (long long)(len), \
	    (long long)(vec))
#define __sanitizer_syscall_post_mincore(ret, addr, len, vec) \
	__sanitizer_syscall_post_impl_mincore((long long)(ret), (long long)(addr), \
	    (long long)(len), (long long)(vec))

#define __sanitizer_syscall_pre_getgroups(gidsetsize, gidset) \
	__sanitizer_syscall_pre_impl_getgroups((long long)(gidsetsize), (long long)(gidset))
#define __sanitizer_syscall_post_getgroups(ret, gidsetsize, gidset) \
	__sanitizer_syscall_post_impl_getgroups((long long)(ret), (long long)(gidsetsize), \
	    (long long)(gidset))

#define __sanitizer_syscall_pre_setgroups(gidsetsize, gidset) \
	__sanitizer_syscall_pre_impl_setgroups((long long)(gidsetsize), (long long)(gidset))
#define __sanitizer_syscall_post_setgroups(ret, gidsetsize, gidset) \
	__sanitizer_syscall_post_impl_setgroups((long long)(ret), (long long)(gidsetsize), \
	    (long long)(gidset))

#define __sanitizer_syscall_pre_compat_50_setitimer(which, itv, oitv) \
	__sanitizer_syscall_pre_impl_compat_50_setitimer((long long)(which), \
	    (long long)(itv), (long long)(oitv))
#define __sanitizer_syscall_post_compat_50_setitimer(ret, which, itv, oitv) \
	__sanitizer_syscall_post_impl_compat_50_setitimer((long long)(ret), \
	    (long long)(which), (long long)(itv), (long long)(oitv))

#define __sanitizer_syscall_pre_compat_12_oswapon(name) \
	__sanitizer_syscall_pre_impl_compat_12_oswapon((long long)(name))
#define __sanitizer_syscall_post_compat_12_oswapon(ret, name) \
	__sanitizer_syscall_post_impl_compat_12_oswapon((long long)(ret), (long long)(name))

#define __sanitizer_syscall_pre_compat_50_getitimer(which, itv) \
	__sanitizer_syscall_pre_impl_compat_50_getitimer((long long)(which), \
	    (long long)(itv))
#define __sanitizer_syscall_post_compat_50_getitimer(ret, which, itv) \
	__sanitizer_syscall_post_impl_compat_50_getitimer((long long)(ret), \
	    (long long)(which), (long long)(itv))

#define __sanitizer_syscall_pre_compat_43_ogethostname(hostname, len) \
	__sanitizer_syscall_pre_impl_compat_43_ogethostname((long long)(hostname), \
	    (long long)(len))
#define __sanitizer_syscall_post_compat_43_ogethostname(ret, hostname, len) \
	__sanitizer_syscall_post_impl_compat_43_ogethostname((long long)(ret), \
	    (long long)(hostname), (long long)(len))

#define __sanitizer_syscall_pre_compat_43_osethostname(hostname, len) \
	__sanitizer_syscall_pre_impl_compat_43_osethostname((long long)(hostname), \
	    (long long)(len))
#define __sanitizer_syscall_post_compat_43_osethostname(ret, hostname, len) \
	__sanitizer_syscall_post_impl_compat_43_osethostname((long long)(ret), \
	    (long long)(hostname), (long long)(len))

#define __sanitizer_syscall_pre_getrandom(buf, buflen, flags) \
	__sanitizer_syscall_pre_impl_getrandom((long long)(buf), (long long)(buflen), \
	    (long long)(flags))
#define __sanitizer_syscall_post_getrandom(ret, buf, buflen, flags) \
	__sanitizer_syscall_post_impl_getrandom((long long)(ret), (long long)(buf), \
	    (long long)(buflen), (long long)(flags))

#define __sanitizer_syscall_pre_fcntl(fd, cmd, arg) \
	__sanitizer_syscall_pre_impl_fcntl((long long)(fd), (long long)(cmd), \
	    (long long)(arg))
#define __sanitizer_syscall_post_fcntl(ret, fd, cmd, arg) \
	__sanitizer_syscall_post_impl_fcntl((long long)(ret), (long long)(fd), \
	    (long long)(cmd), (long long)(arg))

#define __sanitizer_syscall_pre_compat_50_select(nd, in, ou, ex, tv) \
	__sanitizer_syscall_pre_impl_compat_50_select((long long)(nd), (long long)(in), \
	    (long long)(ou), (long long)(ex), (long long)(tv))
#define __sanitizer_syscall_post_compat_50_select(ret, nd, in, ou, ex, tv) \
	__sanitizer_syscall_post_impl_compat_50_select((long long)(ret), (long long)(nd), \
	    (long long)(in), (long long)(ou), (long long)(ex), (long long)(tv))

#define __sanitizer_syscall_pre_connect(s, name, namelen) \
	__sanitizer_syscall_pre_impl_connect((long long)(s), (long long)(name), \
	    (long long)(namelen))
#define __sanitizer_syscall_post_connect(ret, s, name, namelen) \
	__sanitizer_syscall_post_impl_connect((long long)(ret), (long long)(s), \
	    (long long)(name), (long long)(namelen))

#define __sanitizer_syscall_pre_compat_43_oaccept(s, name, anamelen) \
	__sanitizer_syscall_pre_impl_compat_43_oaccept((long long)(s), (long long)(name), \
	    (long long)(anamelen))
#define __sanitizer_syscall_post_compat_43_oaccept(ret, s, name, anamelen) \
	__sanitizer_syscall_post_impl_compat_43_oaccept((long long)(ret), (long long)(s), \
	    (long long)(name), (long long)(anamelen))

#define __sanitizer_syscall_pre_compat_43_osend(s, buf, len, flags) \
	__sanitizer_syscall_pre_impl_compat_43_osend((long long)(s), (long long)(buf), \
	    (long long)(len), (long long)(flags))
#define __sanitizer_syscall_post_compat_43_osend(ret, s, buf, len, flags) \
	__sanitizer_syscall_post_impl_compat_43_osend((long long)(ret), (long long)(s), \
	    (long long)(buf), (long long)(len), (long long)(flags))

#define __sanitizer_syscall_pre_compat_43_orecv(s, buf, len, flags) \
	__sanitizer_syscall_pre_impl_compat_43_orecv((long long)(s), (long long)(buf), \
	    (long long)(len), (long long)(flags))
#define __sanitizer_syscall_post_compat_43_orecv(ret, s, buf, len, flags) \
	__sanitizer_syscall_post_impl_compat_43_orecv((long long)(ret), (long long)(s), \
	    (long long)(buf), (long long)(len), (long long)(flags))

#define __sanitizer_syscall_pre_bind(s, name, namelen) \
	__sanitizer_syscall_pre_impl_bind((long long)(s), (long long)(name), \
	    (long long)(namelen))
#define __sanitizer_syscall_post_bind(ret, s, name, namelen) \
	__sanitizer_syscall_post_impl_bind((long long)(ret), (long long)(s), \
	    (long long)(name), (long long)(namelen))

#define __sanitizer_syscall_pre_setsockopt(s, level, name, val, valsize) \
	__sanitizer_syscall_pre_impl_setsockopt((long long)(s), (long long)(level), \
	    (long long)(name), (long long)(val), (long long)(valsize))
#define __sanitizer_syscall_post_setsockopt(ret, s, level, name, val, valsize) \
	__sanitizer_syscall_post_impl_setsockopt((long long)(ret), (long long)(s), \
	    (long long)(level), (long long)(name), (long long)(val), (long long)(valsize))

#define __sanitizer_syscall_pre_compat_43_osigvec(signum, nsv, osv) \
	__sanitizer_syscall_pre_impl_compat_43_osigvec((long long)(signum), \
	    (long long)(nsv), (long long)(osv))
#define __sanitizer_syscall_post_compat_43_osigvec(ret, signum, nsv, osv) \
	__sanitizer_syscall_post_impl_compat_43_osigvec((long long)(ret), \
	    (long long)(signum), (long long)(nsv), (long long)(osv))

#define __sanitizer_syscall_pre_compat_43_osigstack(nss, oss) \
	__sanitizer_syscall_pre_impl_compat_43_osigstack((long long)(nss), (long long)(oss))
#define __sanitizer_syscall_post_compat_43_osigstack(ret, nss, oss) \
	__sanitizer_syscall_post_impl_compat_43_osigstack((long long)(ret), \
	    (long long)(nss), (long long)(oss))

#define __sanitizer_syscall_pre_compat_43_orecvmsg(s, msg, flags) \
	__sanitizer_syscall_pre_impl_compat_43_orecvmsg((long long)(s), (long long)(msg), \
	    (long long)(flags))
#define __sanitizer_syscall_post_compat_43_orecvmsg(ret, s, msg, flags) \
	__sanitizer_syscall_post_impl_compat_43_orecvmsg((long long)(ret), (long long)(s), \
	    (long long)(msg), (long long)(flags))

#define __sanitizer_syscall_pre_compat_43_osendmsg(s, msg, flags) \
	__sanitizer_syscall_pre_impl_compat_43_osendmsg((long long)(s), (long long)(msg), \
	    (long long)(flags))
#define __sanitizer_syscall_post_compat_43_osendmsg(ret, s, msg, flags) \
	__sanitizer_syscall_post_impl_compat_43_osendmsg((long long)(ret), (long long)(s), \
	    (long long)(msg), (long long)(flags))

#define __sanitizer_syscall_pre_compat_50_gettimeofday(tp, tzp) \
	__sanitizer_syscall_pre_impl_compat_50_gettimeofday((long long)(tp), \
	    (long long)(tzp))
#define __sanitizer_syscall_post_compat_50_gettimeofday(ret, tp, tzp) \
	__sanitizer_syscall_post_impl_compat_50_gettimeofday((long long)(ret), \
	    (long long)(tp), (long long)(tzp))

#define __sanitizer_syscall_pre_compat_50_getrusage(who, rusage) \
	__sanitizer_syscall_pre_impl_compat_50_getrusage((long long)(who), \
	    (long long)(rusage))
#define __sanitizer_syscall_post_compat_50_getrusage(ret, who, rusage) \
	__sanitizer_syscall_post_impl_compat_50_getrusage((long long)(ret), \
	    (long long)(who), (long long)(rusage))

#define __sanitizer_syscall_pre_getsockopt(s, level, name, val, avalsize) \
	__sanitizer_syscall_pre_impl_getsockopt((long long)(s), (long long)(level), \
	    (long long)(name), (long long)(val), (long long)(avalsize))
#define __sanitizer_syscall_post_getsockopt(ret, s, level, name, val, avalsize) \
	__sanitizer_syscall_post_impl_getsockopt((long long)(ret), (long long)(s), \
	    (long long)(level), (long long)(name), (long long)(val), (long long)(avalsize))

#define __sanitizer_syscall_pre_readv(fd, iovp, iovcnt) \
	__sanitizer_syscall_pre_impl_readv((long long)(fd), (long long)(iovp), \
	    (long long)(iovcnt))
#define __sanitizer_syscall_post_readv(ret, fd, iovp, iovcnt) \
	__sanitizer_syscall_post_impl_readv((long long)(ret), (long long)(fd), \
	    (long long)(iovp), (long long)(iovcnt))

#define __sanitizer_syscall_pre_writev(fd, iovp, iovcnt) \
	__sanitizer_syscall_pre_impl_writev((long long)(fd), (long long)(iovp), \
	    (long long)(iovcnt))
#define __sanitizer_syscall_post_writev(ret, fd, iovp, iovcnt) \
	__sanitizer_syscall_post_impl_writev((long long)(ret), (long long)(fd), \
	    (long long)(iovp), (long long)(iovcnt))

#define __sanitizer_syscall_pre_compat_50_settimeofday(tv, tzp) \
	__sanitizer_syscall_pre_impl_compat_50_settimeofday((long long)(tv), \
	    (long long)(tzp))
#define __sanitizer_syscall_post_compat_50_settimeofday(ret, tv, tzp) \
	__sanitizer_syscall_post_impl_compat_50_settimeofday((long long)(ret), \
	    (long long)(tv), (long long)(tzp))

#define __sanitizer_syscall_pre_compat_43_orecvfrom(s, buf, len, flags, from, fromlenaddr) \
	__sanitizer_syscall_pre_impl_compat_43_orecvfrom((long long)(s), (long long)(buf), \
	    (long long)(len), (long long)(flags), (long long)(from), \
	    (long long)(fromlenaddr))
#define __sanitizer_syscall_post_compat_43_orecvfrom(ret, s, buf, len, flags, from, \
	fromlenaddr) \
	__sanitizer_syscall_post_impl_compat_43_orecvfrom((long long)(ret), (long long)(s), \
	    (long long)(buf), (long long)(len), (long long)(flags), (long long)(from), \
	    (long long)(fromlenaddr))

#define __sanitizer_syscall_pre_rename(from, to) \
	__sanitizer_syscall_pre_impl_rename((long long)(from), (long long)(to))
#define __sanitizer_syscall_post_rename(ret, from, to) \
	__sanitizer_syscall_post_impl_rename((long long)(ret), (long long)(from), \
	    (long long)(to))

#define __sanitizer_syscall_pre_compat_43_otruncate(path, length) \
	__sanitizer_syscall_pre_impl_compat_43_otruncate((long long)(path), \
	    (long long)(length))
#define __sanitizer_syscall_post_compat_43_otruncate(ret, path, length) \
	__sanitizer_syscall_post_impl_compat_43_otruncate((long long)(ret), \
	    (long long)(path), (long long)(length))

#define __sanitizer_syscall_pre_mkfifo(path, mode) \
	__sanitizer_syscall_pre_impl_mkfifo((long long)(path), (long long)(mode))
#define __sanitizer_syscall_post_mkfifo(ret, path, mode) \
	__sanitizer_syscall_post_impl_mkfifo((long long)(ret), (long long)(path), \
	    (long long)(mode))

#define __sanitizer_syscall_pre_sendto(s, buf, len, flags, to, tolen) \
	__sanitizer_syscall_pre_impl_sendto((long long)(s), (long long)(buf), \
	    (long long)(len), (long long)(flags), (long long)(to), (long long)(tolen))
#define __sanitizer_syscall_post_sendto(ret, s, buf, len, flags, to, tolen) \
	__sanitizer_syscall_post_impl_sendto((long long)(ret), (long long)(s), \
	    (long long)(buf), (long long)(len), (long long)(flags), (long long)(to), \
	    (long long)(tolen))

#define __sanitizer_syscall_pre_socketpair(domain, type, protocol, rsv) \
	__sanitizer_syscall_pre_impl_socketpair((long long)(domain), (long long)(type), \
	    (long long)(protocol), (long long)(rsv))
#define __sanitizer_syscall_post_socketpair(ret, domain, type, protocol, rsv) \
	__sanitizer_syscall_post_impl_socketpair((long long)(ret), (long long)(domain), \
	    (long long)(type), (long long)(protocol), (long long)(rsv))

#define __sanitizer_syscall_pre_mkdir(path, mode) \
	__sanitizer_syscall_pre_impl_mkdir((long long)(path), (long long)(mode))
#define __sanitizer_syscall_post_mkdir(ret, path, mode) \
	__sanitizer_syscall_post_impl_mkdir((long long)(ret), (long long)(path), \
	    (long long)(mode))

#define __sanitizer_syscall_pre_rmdir(path) \
	__sanitizer_syscall_pre_impl_rmdir((long long)(path))
#define __sanitizer_syscall_post_rmdir(ret, path) \
	__sanitizer_syscall_post_impl_rmdir((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_compat_50_utimes(path, tptr) \
	__sanitizer_syscall_pre_impl_compat_50_utimes((long long)(path), (long long)(tptr))
#define __sanitizer_syscall_post_compat_50_utimes(ret, path, tptr) \
	__sanitizer_syscall_post_impl_compat_50_utimes((long long)(ret), (long long)(path), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre_compat_50_adjtime(delta, olddelta) \
	__sanitizer_syscall_pre_impl_compat_50_adjtime((long long)(delta), \
	    (long long)(olddelta))
#define __sanitizer_syscall_post_compat_50_adjtime(ret, delta, olddelta) \
	__sanitizer_syscall_post_impl_compat_50_adjtime((long long)(ret), \
	    (long long)(delta), (long long)(olddelta))

#define __sanitizer_syscall_pre_compat_43_ogetpeername(fdes, asa, alen) \
	__sanitizer_syscall_pre_impl_compat_43_ogetpeername((long long)(fdes), \
	    (long long)(asa), (long long)(alen))
#define __sanitizer_syscall_post_compat_43_ogetpeername(ret, fdes, asa, alen) \
	__sanitizer_syscall_post_impl_compat_43_ogetpeername((long long)(ret), \
	    (long long)(fdes), (long long)(asa), (long long)(alen))

#define __sanitizer_syscall_pre_compat_43_ogetrlimit(which, rlp) \
	__sanitizer_syscall_pre_impl_compat_43_ogetrlimit((long long)(which), \
	    (long long)(rlp))
#define __sanitizer_syscall_post_compat_43_ogetrlimit(ret, which, rlp) \
	__sanitizer_syscall_post_impl_compat_43_ogetrlimit((long long)(ret), \
	    (long long)(which), (long long)(rlp))

#define __sanitizer_syscall_pre_compat_43_osetrlimit(which, rlp) \
	__sanitizer_syscall_pre_impl_compat_43_osetrlimit((long long)(which), \
	    (long long)(rlp))
#define __sanitizer_syscall_post_compat_43_osetrlimit(ret, which, rlp) \
	__sanitizer_syscall_post_impl_compat_43_osetrlimit((long long)(ret), \
	    (long long)(which), (long long)(rlp))

#define __sanitizer_syscall_pre_compat_50_quotactl(path, cmd, uid, arg) \
	__sanitizer_syscall_pre_impl_compat_50_quotactl((long long)(path), (long long)(cmd), \
	    (long long)(uid), (long long)(arg))
#define __sanitizer_syscall_post_compat_50_quotactl(ret, path, cmd, uid, arg) \
	__sanitizer_syscall_post_impl_compat_50_quotactl((long long)(ret), \
	    (long long)(path), (long long)(cmd), (long long)(uid), (long long)(arg))

#define __sanitizer_syscall_pre_compat_43_ogetsockname(fdec, asa, alen) \
	__sanitizer_syscall_pre_impl_compat_43_ogetsockname((long long)(fdec), \
	    (long long)(asa), (long long)(alen))
#define __sanitizer_syscall_post_compat_43_ogetsockname(ret, fdec, asa, alen) \
	__sanitizer_syscall_post_impl_compat_43_ogetsockname((long long)(ret), \
	    (long long)(fdec), (long long)(asa), (long long)(alen))

#define __sanitizer_syscall_pre_compat_43_ogetdirentries(fd, buf, count, basep) \
	__sanitizer_syscall_pre_impl_compat_43_ogetdirentries((long long)(fd), \
	    (long long)(buf), (long long)(count), (long long)(basep))
#define __sanitizer_syscall_post_compat_43_ogetdirentries(ret, fd, buf, count, basep) \
	__sanitizer_syscall_post_impl_compat_43_ogetdirentries((long long)(ret), \
	    (long long)(fd), (long long)(buf), (long long)(count), (long long)(basep))

#define __sanitizer_syscall_pre_compat_20_statfs(path, buf) \
	__sanitizer_syscall_pre_impl_compat_20_statfs((long long)(path), (long long)(buf))
#define __sanitizer_syscall_post_compat_20_statfs(ret, path, buf) \
	__sanitizer_syscall_post_impl_compat_20_statfs((long long)(ret), (long long)(path), \
	    (long long)(buf))

#define __sanitizer_syscall_pre_compat_20_fstatfs(fd, buf) \
	__sanitizer_syscall_pre_impl_compat_20_fstatfs((long long)(fd), (long long)(buf))
#define __sanitizer_syscall_post_compat_20_fstatfs(ret, fd, buf) \
	__sanitizer_syscall_post_impl_compat_20_fstatfs((long long)(ret), (long long)(fd), \
	    (long long)(buf))

#define __sanitizer_syscall_pre_compat_30_getfh(fname, fhp) \
	__sanitizer_syscall_pre_impl_compat_30_getfh((long long)(fname), (long long)(fhp))
#define __sanitizer_syscall_post_compat_30_getfh(ret, fname, fhp) \
	__sanitizer_syscall_post_impl_compat_30_getfh((long long)(ret), (long long)(fname), \
	    (long long)(fhp))

#define __sanitizer_syscall_pre_compat_09_ogetdomainname(domainname, len) \
	__sanitizer_syscall_pre_impl_compat_09_ogetdomainname((long long)(domainname), \
	    (long long)(len))
#define __sanitizer_syscall_post_compat_09_ogetdomainname(ret, domainname, len) \
	__sanitizer_syscall_post_impl_compat_09_ogetdomainname((long long)(ret), \
	    (long long)(domainname), (long long)(len))

#define __sanitizer_syscall_pre_compat_09_osetdomainname(domainname, len) \
	__sanitizer_syscall_pre_impl_compat_09_osetdomainname((long long)(domainname), \
	    (long long)(len))
#define __sanitizer_syscall_post_compat_09_osetdomainname(ret, domainname, len) \
	__sanitizer_syscall_post_impl_compat_09_osetdomainname((long long)(ret), \
	    (long long)(domainname), (long long)(len))

#define __sanitizer_syscall_pre_compat_09_ouname(name) \
	__sanitizer_syscall_pre_impl_compat_09_ouname((long long)(name))
#define __sanitizer_syscall_post_compat_09_ouname(ret, name) \
	__sanitizer_syscall_post_impl_compat_09_ouname((long long)(ret), (long long)(name))

#define __sanitizer_syscall_pre___futex(uaddr, op, val, timeout, uaddr2, val2, val3) \
	__sanitizer_syscall_pre_impl___futex((long long)(uaddr), (long long)(op), \
	    (long long)(val), (long long)(timeout), (long long)(uaddr2), (long long)(val2), \
	    (long long)(val3))
#define __sanitizer_syscall_post___futex(ret, uaddr, op, val, timeout, uaddr2, val2, val3) \
	__sanitizer_syscall_post_impl___futex((long long)(ret), (long long)(uaddr), \
	    (long long)(op), (long long)(val), (long long)(timeout), (long long)(uaddr2), \
	    (long long)(val2), (long long)(val3))

#define __sanitizer_syscall_pre___futex_get_robust_list(lwpid, headp, lenp) \
	__sanitizer_syscall_pre_impl___futex_get_robust_list((long long)(lwpid), \
	    (long long)(headp), (long long)(lenp))
#define __sanitizer_syscall_post___futex_get_robust_list(ret, lwpid, headp, lenp) \
	__sanitizer_syscall_post_impl___futex_get_robust_list((long long)(ret), \
	    (long long)(lwpid), (long long)(headp), (long long)(lenp))

#define __sanitizer_syscall_pre_pread(fd, buf, nbyte, pad, offset) \
	__sanitizer_syscall_pre_impl_pread((long long)(fd), (long long)(buf), \
	    (long long)(nbyte), (long long)(pad), (long long)(offset))
#define __sanitizer_syscall_post_pread(ret, fd, buf, nbyte, pad, offset) \
	__sanitizer_syscall_post_impl_pread((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(nbyte), (long long)(pad), (long long)(offset))

#define __sanitizer_syscall_pre_pwrite(fd, buf, nbyte, pad, offset) \
	__sanitizer_syscall_pre_impl_pwrite((long long)(fd), (long long)(buf), \
	    (long long)(nbyte), (long long)(pad), (long long)(offset))
#define __sanitizer_syscall_post_pwrite(ret, fd, buf, nbyte, pad, offset) \
	__sanitizer_syscall_post_impl_pwrite((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(nbyte), (long long)(pad), (long long)(offset))

#define __sanitizer_syscall_pre_ntp_adjtime(tp) \
	__sanitizer_syscall_pre_impl_ntp_adjtime((long long)(tp))
#define __sanitizer_syscall_post_ntp_adjtime(ret, tp) \
	__sanitizer_syscall_post_impl_ntp_adjtime((long long)(ret), (long long)(tp))

#define __sanitizer_syscall_pre_timerfd_settime(fd, flags, new_value, old_value) \
	__sanitizer_syscall_pre_impl_timerfd_settime((long long)(fd), (long long)(flags), \
	    (long long)(new_value), (long long)(old_value))
#define __sanitizer_syscall_post_timerfd_settime(ret, fd, flags, new_value, old_value) \
	__sanitizer_syscall_post_impl_timerfd_settime((long long)(ret), (long long)(fd), \
	    (long long)(flags), (long long)(new_value), (long long)(old_value))

#define __sanitizer_syscall_pre_timerfd_gettime(fd, curr_value) \
	__sanitizer_syscall_pre_impl_timerfd_gettime((long long)(fd), \
	    (long long)(curr_value))
#define __sanitizer_syscall_post_timerfd_gettime(ret, fd, curr_value) \
	__sanitizer_syscall_post_impl_timerfd_gettime((long long)(ret), (long long)(fd), \
	    (long long)(curr_value))

#define __sanitizer_syscall_pre_lfs_bmapv(fsidp, blkiov, blkcnt) \
	__sanitizer_syscall_pre_impl_lfs_bmapv((long long)(fsidp), (long long)(blkiov), \
	    (long long)(blkcnt))
#define __sanitizer_syscall_post_lfs_bmapv(ret, fsidp, blkiov, blkcnt) \
	__sanitizer_syscall_post_impl_lfs_bmapv((long long)(ret), (long long)(fsidp), \
	    (long long)(blkiov), (long long)(blkcnt))

#define __sanitizer_syscall_pre_lfs_markv(fsidp, blkiov, blkcnt) \
	__sanitizer_syscall_pre_impl_lfs_markv((long long)(fsidp), (long long)(blkiov), \
	    (long long)(blkcnt))
#define __sanitizer_syscall_post_lfs_markv(ret, fsidp, blkiov, blkcnt) \
	__sanitizer_syscall_post_impl_lfs_markv((long long)(ret), (long long)(fsidp), \
	    (long long)(blkiov), (long long)(blkcnt))

#define __sanitizer_syscall_pre_lfs_segclean(fsidp, segment) \
	__sanitizer_syscall_pre_impl_lfs_segclean((long long)(fsidp), (long long)(segment))
#define __sanitizer_syscall_post_lfs_segclean(ret, fsidp, segment) \
	__sanitizer_syscall_post_impl_lfs_segclean((long long)(ret), (long long)(fsidp), \
	    (long long)(segment))

#define __sanitizer_syscall_pre_compat_50_lfs_segwait(fsidp, tv) \
	__sanitizer_syscall_pre_impl_compat_50_lfs_segwait((long long)(fsidp), \
	    (long long)(tv))
#define __sanitizer_syscall_post_compat_50_lfs_segwait(ret, fsidp, tv) \
	__sanitizer_syscall_post_impl_compat_50_lfs_segwait((long long)(ret), \
	    (long long)(fsidp), (long long)(tv))

#define __sanitizer_syscall_pre_compat_12_stat12(path, ub) \
	__sanitizer_syscall_pre_impl_compat_12_stat12((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_12_stat12(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_12_stat12((long long)(ret), (long long)(path), \
	    (long long)(ub))

#define __sanitizer_syscall_pre_compat_12_fstat12(fd, sb) \
	__sanitizer_syscall_pre_impl_compat_12_fstat12((long long)(fd), (long long)(sb))
#define __sanitizer_syscall_post_compat_12_fstat12(ret, fd, sb) \
	__sanitizer_syscall_post_impl_compat_12_fstat12((long long)(ret), (long long)(fd), \
	    (long long)(sb))

#define __sanitizer_syscall_pre_compat_12_lstat12(path, ub) \
	__sanitizer_syscall_pre_impl_compat_12_lstat12((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_12_lstat12(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_12_lstat12((long long)(ret), (long long)(path), \
	    (long long)(ub))

#define __sanitizer_syscall_pre_pathconf(path, name) \
	__sanitizer_syscall_pre_impl_pathconf((long long)(path), (long long)(name))
#define __sanitizer_syscall_post_pathconf(ret, path, name) \
	__sanitizer_syscall_post_impl_pathconf((long long)(ret), (long long)(path), \
	    (long long)(name))

#define __sanitizer_syscall_pre_getsockopt2(s, level, name, val, avalsize) \
	__sanitizer_syscall_pre_impl_getsockopt2((long long)(s), (long long)(level), \
	    (long long)(name), (long long)(val), (long long)(avalsize))
#define __sanitizer_syscall_post_getsockopt2(ret, s, level, name, val, avalsize) \
	__sanitizer_syscall_post_impl_getsockopt2((long long)(ret), (long long)(s), \
	    (long long)(level), (long long)(name), (long long)(val), (long long)(avalsize))

#define __sanitizer_syscall_pre_getrlimit(which, rlp) \
	__sanitizer_syscall_pre_impl_getrlimit((long long)(which), (long long)(rlp))
#define __sanitizer_syscall_post_getrlimit(ret, which, rlp) \
	__sanitizer_syscall_post_impl_getrlimit((long long)(ret), (long long)(which), \
	    (long long)(rlp))

#define __sanitizer_syscall_pre_setrlimit(which, rlp) \
	__sanitizer_syscall_pre_impl_setrlimit((long long)(which), (long long)(rlp))
#define __sanitizer_syscall_post_setrlimit(ret, which, rlp) \
	__sanitizer_syscall_post_impl_setrlimit((long long)(ret), (long long)(which), \
	    (long long)(rlp))

#define __sanitizer_syscall_pre_compat_12_getdirentries(fd, buf, count, basep) \
	__sanitizer_syscall_pre_impl_compat_12_getdirentries((long long)(fd), \
	    (long long)(buf), (long long)(count), (long long)(basep))
#define __sanitizer_syscall_post_compat_12_getdirentries(ret, fd, buf, count, basep) \
	__sanitizer_syscall_post_impl_compat_12_getdirentries((long long)(ret), \
	    (long long)(fd), (long long)(buf), (long long)(count), (long long)(basep))

#define __sanitizer_syscall_pre_truncate(path, pad, length) \
	__sanitizer_syscall_pre_impl_truncate((long long)(path), (long long)(pad), \
	    (long long)(length))
#define __sanitizer_syscall_post_truncate(ret, path, pad, length) \
	__sanitizer_syscall_post_impl_truncate((long long)(ret), (long long)(path), \
	    (long long)(pad), (long long)(length))

#define __sanitizer_syscall_pre___sysctl(name, namelen, oldv, oldlenp, newv, newlen) \
	__sanitizer_syscall_pre_impl___sysctl((long long)(name), (long long)(namelen), \
	    (long long)(oldv), (long long)(oldlenp), (long long)(newv), (long long)(newlen))
#define __sanitizer_syscall_post___sysctl(ret, name, namelen, oldv, oldlenp, newv, newlen) \
	__sanitizer_syscall_post_impl___sysctl((long long)(ret), (long long)(name), \
	    (long long)(namelen), (long long)(oldv), (long long)(oldlenp), \
	    (long long)(newv), (long long)(newlen))

#define __sanitizer_syscall_pre_undelete(path) \
	__sanitizer_syscall_pre_impl_undelete((long long)(path))
#define __sanitizer_syscall_post_undelete(ret, path) \
	__sanitizer_syscall_post_impl_undelete((long long)(ret), (long long)(path))

#define __sanitizer_syscall_pre_compat_50_futimes(fd, tptr) \
	__sanitizer_syscall_pre_impl_compat_50_futimes((long long)(fd), (long long)(tptr))
#define __sanitizer_syscall_post_compat_50_futimes(ret, fd, tptr) \
	__sanitizer_syscall_post_impl_compat_50_futimes((long long)(ret), (long long)(fd), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre_poll(fds, nfds, timeout) \
	__sanitizer_syscall_pre_impl_poll((long long)(fds), (long long)(nfds), \
	    (long long)(timeout))
#define __sanitizer_syscall_post_poll(ret, fds, nfds, timeout) \
	__sanitizer_syscall_post_impl_poll((long long)(ret), (long long)(fds), \
	    (long long)(nfds), (long long)(timeout))

#define __sanitizer_syscall_pre_semop(semid, sops, nsops) \
	__sanitizer_syscall_pre_impl_semop((long long)(semid), (long long)(sops), \
	    (long long)(nsops))
#define __sanitizer_syscall_post_semop(ret, semid, sops, nsops) \
	__sanitizer_syscall_post_impl_semop((long long)(ret), (long long)(semid), \
	    (long long)(sops), (long long)(nsops))

#define __sanitizer_syscall_pre_msgsnd(msqid, msgp, msgsz, msgflg) \
	__sanitizer_syscall_pre_impl_msgsnd((long long)(msqid), (long long)(msgp), \
	    (long long)(msgsz), (long long)(msgflg))
#define __sanitizer_syscall_post_msgsnd(ret, msqid, msgp, msgsz, msgflg) \
	__sanitizer_syscall_post_impl_msgsnd((long long)(ret), (long long)(msqid), \
	    (long long)(msgp), (long long)(msgsz), (long long)(msgflg))

#define __sanitizer_syscall_pre_msgrcv(msqid, msgp, msgsz, msgtyp, msgflg) \
	__sanitizer_syscall_pre_impl_msgrcv((long long)(msqid), (long long)(msgp), \
	    (long long)(msgsz), (long long)(msgtyp), (long long)(msgflg))
#define __sanitizer_syscall_post_msgrcv(ret, msqid, msgp, msgsz, msgtyp, msgflg) \
	__sanitizer_syscall_post_impl_msgrcv((long long)(ret), (long long)(msqid), \
	    (long long)(msgp), (long long)(msgsz), (long long)(msgtyp), (long long)(msgflg))

#define __sanitizer_syscall_pre_compat_50_clock_gettime(clock_id, tp) \
	__sanitizer_syscall_pre_impl_compat_50_clock_gettime((long long)(clock_id), \
	    (long long)(tp))
#define __sanitizer_syscall_post_compat_50_clock_gettime(ret, clock_id, tp) \
	__sanitizer_syscall_post_impl_compat_50_clock_gettime((long long)(ret), \
	    (long long)(clock_id), (long long)(tp))

#define __sanitizer_syscall_pre_compat_50_clock_settime(clock_id, tp) \
	__sanitizer_syscall_pre_impl_compat_50_clock_settime((long long)(clock_id), \
	    (long long)(tp))
#define __sanitizer_syscall_post_compat_50_clock_settime(ret, clock_id, tp) \
	__sanitizer_syscall_post_impl_compat_50_clock_settime((long long)(ret), \
	    (long long)(clock_id), (long long)(tp))

#define __sanitizer_syscall_pre_compat_50_clock_getres(clock_id, tp) \
	__sanitizer_syscall_pre_impl_compat_50_clock_getres((long long)(clock_id), \
	    (long long)(tp))
#define __sanitizer_syscall_post_compat_50_clock_getres(ret, clock_id, tp) \
	__sanitizer_syscall_post_impl_compat_50_clock_getres((long long)(ret), \
	    (long long)(clock_id), (long long)(tp))

#define __sanitizer_syscall_pre_timer_create(clock_id, evp, timerid) \
	__sanitizer_syscall_pre_impl_timer_create((long long)(clock_id), (long long)(evp), \
	    (long long)(timerid))
#define __sanitizer_syscall_post_timer_create(ret, clock_id, evp, timerid) \
	__sanitizer_syscall_post_impl_timer_create((long long)(ret), (long long)(clock_id), \
	    (long long)(evp), (long long)(timerid))

#define __sanitizer_syscall_pre_compat_50_timer_settime(timerid, flags, value, ovalue) \
	__sanitizer_syscall_pre_impl_compat_50_timer_settime((long long)(timerid), \
	    (long long)(flags), (long long)(value), (long long)(ovalue))
#define __sanitizer_syscall_post_compat_50_timer_settime(ret, timerid, flags, value, ovalue) \
	__sanitizer_syscall_post_impl_compat_50_timer_settime((long long)(ret), \
	    (long long)(timerid), (long long)(flags), (long long)(value), \
	    (long long)(ovalue))

#define __sanitizer_syscall_pre_compat_50_timer_gettime(timerid, value) \
	__sanitizer_syscall_pre_impl_compat_50_timer_gettime((long long)(timerid), \
	    (long long)(value))
#define __sanitizer_syscall_post_compat_50_timer_gettime(ret, timerid, value) \
	__sanitizer_syscall_post_impl_compat_50_timer_gettime((long long)(ret), \
	    (long long)(timerid), (long long)(value))

#define __sanitizer_syscall_pre_compat_50_nanosleep(rqtp, rmtp) \
	__sanitizer_syscall_pre_impl_compat_50_nanosleep((long long)(rqtp), \
	    (long long)(rmtp))
#define __sanitizer_syscall_post_compat_50_nanosleep(ret, rqtp, rmtp) \
	__sanitizer_syscall_post_impl_compat_50_nanosleep((long long)(ret), \
	    (long long)(rqtp), (long long)(rmtp))

#define __sanitizer_syscall_pre_compat_50___sigtimedwait(set, info, timeout) \
	__sanitizer_syscall_pre_impl_compat_50___sigtimedwait((long long)(set), \
	    (long long)(info), (long long)(timeout))
#define __sanitizer_syscall_post_compat_50___sigtimedwait(ret, set, info, timeout) \
	__sanitizer_syscall_post_impl_compat_50___sigtimedwait((long long)(ret), \
	    (long long)(set), (long long)(info), (long long)(timeout))

#define __sanitizer_syscall_pre_sigqueueinfo(pid, info) \
	__sanitizer_syscall_pre_impl_sigqueueinfo((long long)(pid), (long long)(info))
#define __sanitizer_syscall_post_sigqueueinfo(ret, pid, info) \
	__sanitizer_syscall_post_impl_sigqueueinfo((long long)(ret), (long long)(pid), \
	    (long long)(info))

#define __sanitizer_syscall_pre__ksem_init(value, idp) \
	__sanitizer_syscall_pre_impl__ksem_init((long long)(value), (long long)(idp))
#define __sanitizer_syscall_post__ksem_init(ret, value, idp) \
	__sanitizer_syscall_post_impl__ksem_init((long long)(ret), (long long)(value), \
	    (long long)(idp))

#define __sanitizer_syscall_pre__ksem_open(name, oflag, mode, value, idp) \
	__sanitizer_syscall_pre_impl__ksem_open((long long)(name), (long long)(oflag), \
	    (long long)(mode), (long long)(value), (long long)(idp))
#define __sanitizer_syscall_post__ksem_open(ret, name, oflag, mode, value, idp) \
	__sanitizer_syscall_post_impl__ksem_open((long long)(ret), (long long)(name), \
	    (long long)(oflag), (long long)(mode), (long long)(value), (long long)(idp))

#define __sanitizer_syscall_pre__ksem_unlink(name) \
	__sanitizer_syscall_pre_impl__ksem_unlink((long long)(name))
#define __sanitizer_syscall_post__ksem_unlink(ret, name) \
	__sanitizer_syscall_post_impl__ksem_unlink((long long)(ret), (long long)(name))

#define __sanitizer_syscall_pre__ksem_getvalue(id, value) \
	__sanitizer_syscall_pre_impl__ksem_getvalue((long long)(id), (long long)(value))
#define __sanitizer_syscall_post__ksem_getvalue(ret, id, value) \
	__sanitizer_syscall_post_impl__ksem_getvalue((long long)(ret), (long long)(id), \
	    (long long)(value))

#define __sanitizer_syscall_pre__ksem_timedwait(id, abstime) \
	__sanitizer_syscall_pre_impl__ksem_timedwait((long long)(id), (long long)(abstime))
#define __sanitizer_syscall_post__ksem_timedwait(ret, id, abstime) \
	__sanitizer_syscall_post_impl__ksem_timedwait((long long)(ret), (long long)(id), \
	    (long long)(abstime))

#define __sanitizer_syscall_pre_mq_open(name, oflag, mode, attr) \
	__sanitizer_syscall_pre_impl_mq_open((long long)(name), (long long)(oflag), \
	    (long long)(mode), (long long)(attr))
#define __sanitizer_syscall_post_mq_open(ret, name, oflag, mode, attr) \
	__sanitizer_syscall_post_impl_mq_open((long long)(ret), (long long)(name), \
	    (long long)(oflag), (long long)(mode), (long long)(attr))

#define __sanitizer_syscall_pre_mq_unlink(name) \
	__sanitizer_syscall_pre_impl_mq_unlink((long long)(name))
#define __sanitizer_syscall_post_mq_unlink(ret, name) \
	__sanitizer_syscall_post_impl_mq_unlink((long long)(ret), (long long)(name))

#define __sanitizer_syscall_pre_mq_getattr(mqdes, mqstat) \
	__sanitizer_syscall_pre_impl_mq_getattr((long long)(mqdes), (long long)(mqstat))
#define __sanitizer_syscall_post_mq_getattr(ret, mqdes, mqstat) \
	__sanitizer_syscall_post_impl_mq_getattr((long long)(ret), (long long)(mqdes), \
	    (long long)(mqstat))

#define __sanitizer_syscall_pre_mq_setattr(mqdes, mqstat, omqstat) \
	__sanitizer_syscall_pre_impl_mq_setattr((long long)(mqdes), (long long)(mqstat), \
	    (long long)(omqstat))
#define __sanitizer_syscall_post_mq_setattr(ret, mqdes, mqstat, omqstat) \
	__sanitizer_syscall_post_impl_mq_setattr((long long)(ret), (long long)(mqdes), \
	    (long long)(mqstat), (long long)(omqstat))

#define __sanitizer_syscall_pre_mq_notify(mqdes, notification) \
	__sanitizer_syscall_pre_impl_mq_notify((long long)(mqdes), (long long)(notification))
#define __sanitizer_syscall_post_mq_notify(ret, mqdes, notification) \
	__sanitizer_syscall_post_impl_mq_notify((long long)(ret), (long long)(mqdes), \
	    (long long)(notification))

#define __sanitizer_syscall_pre_mq_send(mqdes, msg_ptr, msg_len, msg_prio) \
	__sanitizer_syscall_pre_impl_mq_send((long long)(mqdes), (long long)(msg_ptr), \
	    (long long)(msg_len), (long long)(msg_prio))
#define __sanitizer_syscall_post_mq_send(ret, mqdes, msg_ptr, msg_len, msg_prio) \
	__sanitizer_syscall_post_impl_mq_send((long long)(ret), (long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio))

#define __sanitizer_syscall_pre_mq_receive(mqdes, msg_ptr, msg_len, msg_prio) \
	__sanitizer_syscall_pre_impl_mq_receive((long long)(mqdes), (long long)(msg_ptr), \
	    (long long)(msg_len), (long long)(msg_prio))
#define __sanitizer_syscall_post_mq_receive(ret, mqdes, msg_ptr, msg_len, msg_prio) \
	__sanitizer_syscall_post_impl_mq_receive((long long)(ret), (long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio))

#define __sanitizer_syscall_pre_compat_50_mq_timedsend(mqdes, msg_ptr, msg_len, msg_prio, \
	abs_timeout) \
	__sanitizer_syscall_pre_impl_compat_50_mq_timedsend((long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio), \
	    (long long)(abs_timeout))
#define __sanitizer_syscall_post_compat_50_mq_timedsend(ret, mqdes, msg_ptr, msg_len, \
	msg_prio, abs_timeout) \
	__sanitizer_syscall_post_impl_compat_50_mq_timedsend((long long)(ret), \
	    (long long)(mqdes), (long long)(msg_ptr), (long long)(msg_len), \
	    (long long)(msg_prio), (long long)(abs_timeout))

#define __sanitizer_syscall_pre_compat_50_mq_timedreceive(mqdes, msg_ptr, msg_len, msg_prio, \
	abs_timeout) \
	__sanitizer_syscall_pre_impl_compat_50_mq_timedreceive((long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio), \
	    (long long)(abs_timeout))
#define __sanitizer_syscall_post_compat_50_mq_timedreceive(ret, mqdes, msg_ptr, msg_len, \
	msg_prio, abs_timeout) \
	__sanitizer_syscall_post_impl_compat_50_mq_timedreceive((long long)(ret), \
	    (long long)(mqdes), (long long)(msg_ptr), (long long)(msg_len), \
	    (long long)(msg_prio), (long long)(abs_timeout))

#define __sanitizer_syscall_pre___posix_rename(from, to) \
	__sanitizer_syscall_pre_impl___posix_rename((long long)(from), (long long)(to))
#define __sanitizer_syscall_post___posix_rename(ret, from, to) \
	__sanitizer_syscall_post_impl___posix_rename((long long)(ret), (long long)(from), \
	    (long long)(to))

#define __sanitizer_syscall_pre_swapctl(cmd, arg, misc) \
	__sanitizer_syscall_pre_impl_swapctl((long long)(cmd), (long long)(arg), \
	    (long long)(misc))
#define __sanitizer_syscall_post_swapctl(ret, cmd, arg, misc) \
	__sanitizer_syscall_post_impl_swapctl((long long)(ret), (long long)(cmd), \
	    (long long)(arg), (long long)(misc))

#define __sanitizer_syscall_pre_compat_30_getdents(fd, buf, count) \
	__sanitizer_syscall_pre_impl_compat_30_getdents((long long)(fd), (long long)(buf), \
	    (long long)(count))
#define __sanitizer_syscall_post_compat_30_getdents(ret, fd, buf, count) \
	__sanitizer_syscall_post_impl_compat_30_getdents((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(count))

#define __sanitizer_syscall_pre_lchmod(path, mode) \
	__sanitizer_syscall_pre_impl_lchmod((long long)(path), (long long)(mode))
#define __sanitizer_syscall_post_lchmod(ret, path, mode) \
	__sanitizer_syscall_post_impl_lchmod((long long)(ret), (long long)(path), \
	    (long long)(mode))

#define __sanitizer_syscall_pre_lchown(path, uid, gid) \
	__sanitizer_syscall_pre_impl_lchown((long long)(path), (long long)(uid), \
	    (long long)(gid))
#define __sanitizer_syscall_post_lchown(ret, path, uid, gid) \
	__sanitizer_syscall_post_impl_lchown((long long)(ret), (long long)(path), \
	    (long long)(uid), (long long)(gid))

#define __sanitizer_syscall_pre_compat_50_lutimes(path, tptr) \
	__sanitizer_syscall_pre_impl_compat_50_lutimes((long long)(path), (long long)(tptr))
#define __sanitizer_syscall_post_compat_50_lutimes(ret, path, tptr) \
	__sanitizer_syscall_post_impl_compat_50_lutimes((long long)(ret), (long long)(path), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre_compat_30___stat13(path, ub) \
	__sanitizer_syscall_pre_impl_compat_30___stat13((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_30___stat13(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_30___stat13((long long)(ret), \
	    (long long)(path), (long long)(ub))

#define __sanitizer_syscall_pre_compat_30___lstat13(path, ub) \
	__sanitizer_syscall_pre_impl_compat_30___lstat13((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_30___lstat13(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_30___lstat13((long long)(ret), \
	    (long long)(path), (long long)(ub))

#define __sanitizer_syscall_pre___sigaltstack14(nss, oss) \
	__sanitizer_syscall_pre_impl___sigaltstack14((long long)(nss), (long long)(oss))
#define __sanitizer_syscall_post___sigaltstack14(ret, nss, oss) \
	__sanitizer_syscall_post_impl___sigaltstack14((long long)(ret), (long long)(nss), \
	    (long long)(oss))

#define __sanitizer_syscall_pre___posix_chown(path, uid, gid) \
	__sanitizer_syscall_pre_impl___posix_chown((long long)(path), (long long)(uid), \
	    (long long)(gid))
#define __sanitizer_syscall_post___posix_chown(ret, path, uid, gid) \
	__sanitizer_syscall_post_impl___posix_chown((long long)(ret), (long long)(path), \
	    (long long)(uid), (long long)(gid))

#define __sanitizer_syscall_pre___posix_lchown(path, uid, gid) \
	__sanitizer_syscall_pre_impl___posix_lchown((long long)(path), (long long)(uid), \
	    (long long)(gid))
#define __sanitizer_syscall_post___posix_lchown(ret, path, uid, gid) \
	__sanitizer_syscall_post_impl___posix_lchown((long long)(ret), (long long)(path), \
	    (long long)(uid), (long long)(gid))

#define __sanitizer_syscall_pre_preadv(fd, iovp, iovcnt, pad, offset) \
	__sanitizer_syscall_pre_impl_preadv((long long)(fd), (long long)(iovp), \
	    (long long)(iovcnt), (long long)(pad), (long long)(offset))
#define __sanitizer_syscall_post_preadv(ret, fd, iovp, iovcnt, pad, offset) \
	__sanitizer_syscall_post_impl_preadv((long long)(ret), (long long)(fd), \
	    (long long)(iovp), (long long)(iovcnt), (long long)(pad), (long long)(offset))

#define __sanitizer_syscall_pre_pwritev(fd, iovp, iovcnt, pad, offset) \
	__sanitizer_syscall_pre_impl_pwritev((long long)(fd), (long long)(iovp), \
	    (long long)(iovcnt), (long long)(pad), (long long)(offset))
#define __sanitizer_syscall_post_pwritev(ret, fd, iovp, iovcnt, pad, offset) \
	__sanitizer_syscall_post_impl_pwritev((long long)(ret), (long long)(fd), \
	    (long long)(iovp), (long long)(iovcnt), (long long)(pad), (long long)(offset))

#define __sanitizer_syscall_pre_compat_16___sigaction14(signum, nsa, osa) \
	__sanitizer_syscall_pre_impl_compat_16___sigaction14((long long)(signum), \
	    (long long)(nsa), (long long)(osa))
#define __sanitizer_syscall_post_compat_16___sigaction14(ret, signum, nsa, osa) \
	__sanitizer_syscall_post_impl_compat_16___sigaction14((long long)(ret), \
	    (long long)(signum), (long long)(nsa), (long long)(osa))

#define __sanitizer_syscall_pre___sigpending14(set) \
	__sanitizer_syscall_pre_impl___sigpending14((long long)(set))
#define __sanitizer_syscall_post___sigpending14(ret, set) \
	__sanitizer_syscall_post_impl___sigpending14((long long)(ret), (long long)(set))

#define __sanitizer_syscall_pre___sigprocmask14(how, set, oset) \
	__sanitizer_syscall_pre_impl___sigprocmask14((long long)(how), (long long)(set), \
	    (long long)(oset))
#define __sanitizer_syscall_post___sigprocmask14(ret, how, set, oset) \
	__sanitizer_syscall_post_impl___sigprocmask14((long long)(ret), (long long)(how), \
	    (long long)(set), (long long)(oset))

#define __sanitizer_syscall_pre___sigsuspend14(set) \
	__sanitizer_syscall_pre_impl___sigsuspend14((long long)(set))
#define __sanitizer_syscall_post___sigsuspend14(ret, set) \
	__sanitizer_syscall_post_impl___sigsuspend14((long long)(ret), (long long)(set))

#define __sanitizer_syscall_pre___getcwd(bufp, length) \
	__sanitizer_syscall_pre_impl___getcwd((long long)(bufp), (long long)(length))
#define __sanitizer_syscall_post___getcwd(ret, bufp, length) \
	__sanitizer_syscall_post_impl___getcwd((long long)(ret), (long long)(bufp), \
	    (long long)(length))

#define __sanitizer_syscall_pre_compat_30_fhopen(fhp, flags) \
	__sanitizer_syscall_pre_impl_compat_30_fhopen((long long)(fhp), (long long)(flags))
#define __sanitizer_syscall_post_compat_30_fhopen(ret, fhp, flags) \
	__sanitizer_syscall_post_impl_compat_30_fhopen((long long)(ret), (long long)(fhp), \
	    (long long)(flags))

#define __sanitizer_syscall_pre_compat_20_fhstatfs(fhp, buf) \
	__sanitizer_syscall_pre_impl_compat_20_fhstatfs((long long)(fhp), (long long)(buf))
#define __sanitizer_syscall_post_compat_20_fhstatfs(ret, fhp, buf) \
	__sanitizer_syscall_post_impl_compat_20_fhstatfs((long long)(ret), (long long)(fhp), \
	    (long long)(buf))

#define __sanitizer_syscall_pre_compat_50___msgctl13(msqid, cmd, buf) \
	__sanitizer_syscall_pre_impl_compat_50___msgctl13((long long)(msqid), \
	    (long long)(cmd), (long long)(buf))
#define __sanitizer_syscall_post_compat_50___msgctl13(ret, msqid, cmd, buf) \
	__sanitizer_syscall_post_impl_compat_50___msgctl13((long long)(ret), \
	    (long long)(msqid), (long long)(cmd), (long long)(buf))

#define __sanitizer_syscall_pre_lchflags(path, flags) \
	__sanitizer_syscall_pre_impl_lchflags((long long)(path), (long long)(flags))
#define __sanitizer_syscall_post_lchflags(ret, path, flags) \
	__sanitizer_syscall_post_impl_lchflags((long long)(ret), (long long)(path), \
	    (long long)(flags))

#define __sanitizer_syscall_pre_utrace(label, addr, len) \
	__sanitizer_syscall_pre_impl_utrace((long long)(label), (long long)(addr), \
	    (long long)(len))
#define __sanitizer_syscall_post_utrace(ret, label, addr, len) \
	__sanitizer_syscall_post_impl_utrace((long long)(ret), (long long)(label), \
	    (long long)(addr), (long long)(len))

#define __sanitizer_syscall_pre_getcontext(ucp) \
	__sanitizer_syscall_pre_impl_getcontext((long long)(ucp))
#define __sanitizer_syscall_post_getcontext(ret, ucp) \
	__sanitizer_syscall_post_impl_getcontext((long long)(ret), (long long)(ucp))

#define __sanitizer_syscall_pre__lwp_create(ucp, flags, new_lwp) \
	__sanitizer_syscall_pre_impl__lwp_create((long long)(ucp), (long long)(flags), \
	    (long long)(new_lwp))
#define __sanitizer_syscall_post__lwp_create(ret, ucp, flags, new_lwp) \
	__sanitizer_syscall_post_impl__lwp_create((long long)(ret), (long long)(ucp), \
	    (long long)(flags), (long long)(new_lwp))

#define __sanitizer_syscall_pre__lwp_wait(wait_for, departed) \
	__sanitizer_syscall_pre_impl__lwp_wait((long long)(wait_for), (long long)(departed))
#define __sanitizer_syscall_post__lwp_wait(ret, wait_for, departed) \
	__sanitizer_syscall_post_impl__lwp_wait((long long)(ret), (long long)(wait_for), \
	    (long long)(departed))

#define __sanitizer_syscall_pre_compat_50__lwp_park(ts, unpark, hint, unparkhint) \
	__sanitizer_syscall_pre_impl_compat_50__lwp_park((long long)(ts), \
	    (long long)(unpark), (long long)(hint), (long long)(unparkhint))
#define __sanitizer_syscall_post_compat_50__lwp_park(ret, ts, unpark, hint, unparkhint) \
	__sanitizer_syscall_post_impl_compat_50__lwp_park((long long)(ret), (long long)(ts), \
	    (long long)(unpark), (long long)(hint), (long long)(unparkhint))

#define __sanitizer_syscall_pre__lwp_unpark_all(targets, ntargets, hint) \
	__sanitizer_syscall_pre_impl__lwp_unpark_all((long long)(targets), \
	    (long long)(ntargets), (long long)(hint))
#define __sanitizer_syscall_post__lwp_unpark_all(ret, targets, ntargets, hint) \
	__sanitizer_syscall_post_impl__lwp_unpark_all((long long)(ret), \
	    (long long)(targets), (long long)(ntargets), (long long)(hint))

#define __sanitizer_syscall_pre__lwp_setname(target, name) \
	__sanitizer_syscall_pre_impl__lwp_setname((long long)(target), (long long)(name))
#define __sanitizer_syscall_post__lwp_setname(ret, target, name) \
	__sanitizer_syscall_post_impl__lwp_setname((long long)(ret), (long long)(target), \
	    (long long)(name))

#define __sanitizer_syscall_pre__lwp_getname(target, name, len) \
	__sanitizer_syscall_pre_impl__lwp_getname((long long)(target), (long long)(name), \
	    (long long)(len))
#define __sanitizer_syscall_post__lwp_getname(ret, target, name, len) \
	__sanitizer_syscall_post_impl__lwp_getname((long long)(ret), (long long)(target), \
	    (long long)(name), (long long)(len))

#define __sanitizer_syscall_pre__lwp_ctl(features, address) \
	__sanitizer_syscall_pre_impl__lwp_ctl((long long)(features), (long long)(address))
#define __sanitizer_syscall_post__lwp_ctl(ret, features, address) \
	__sanitizer_syscall_post_impl__lwp_ctl((long long)(ret), (long long)(features), \
	    (long long)(address))

#define __sanitizer_syscall_pre_compat_60_sa_stacks(num, stacks) \
	__sanitizer_syscall_pre_impl_compat_60_sa_stacks((long long)(num), \
	    (long long)(stacks))
#define __sanitizer_syscall_post_compat_60_sa_stacks(ret, num, stacks) \
	__sanitizer_syscall_post_impl_compat_60_sa_stacks((long long)(ret), \
	    (long long)(num), (long long)(stacks))

#define __sanitizer_syscall_pre___sigaction_sigtramp(signum, nsa, osa, tramp, vers) \
	__sanitizer_syscall_pre_impl___sigaction_sigtramp((long long)(signum), \
	    (long long)(nsa), (long long)(osa), (long long)(tramp), (long long)(vers))
#define __sanitizer_syscall_post___sigaction_sigtramp(ret, signum, nsa, osa, tramp, vers) \
	__sanitizer_syscall_post_impl___sigaction_sigtramp((long long)(ret), \
	    (long long)(signum), (long long)(nsa), (long long)(osa), (long long)(tramp), \
	    (long long)(vers))

#define __sanitizer_syscall_pre_compat_50_kevent(fd, changelist, nchanges, eventlist, \
	nevents, timeout) \
	__sanitizer_syscall_pre_impl_compat_50_kevent((long long)(fd), \
	    (long long)(changelist), (long long)(nchanges), (long long)(eventlist), \
	    (long long)(nevents), (long long)(timeout))
#define __sanitizer_syscall_post_compat_50_kevent(ret, fd, changelist, nchanges, eventlist, \
	nevents, timeout) \
	__sanitizer_syscall_post_impl_compat_50_kevent((long long)(ret), (long long)(fd), \
	    (long long)(changelist), (long long)(nchanges), (long long)(eventlist), \
	    (long long)(nevents), (long long)(timeout))

#define __sanitizer_syscall_pre__sched_setparam(pid, lid, policy, params) \
	__sanitizer_syscall_pre_impl__sched_setparam((long long)(pid), (long long)(lid), \
	    (long long)(policy), (long long)(params))
#define __sanitizer_syscall_post__sched_setparam(ret, pid, lid, policy, params) \
	__sanitizer_syscall_post_impl__sched_setparam((long long)(ret), (long long)(pid), \
	    (long long)(lid), (long long)(policy), (long long)(params))

#define __sanitizer_syscall_pre__sched_getparam(pid, lid, policy, params) \
	__sanitizer_syscall_pre_impl__sched_getparam((long long)(pid), (long long)(lid), \
	    (long long)(policy), (long long)(params))
#define __sanitizer_syscall_post__sched_getparam(ret, pid, lid, policy, params) \
	__sanitizer_syscall_post_impl__sched_getparam((long long)(ret), (long long)(pid), \
	    (long long)(lid), (long long)(policy), (long long)(params))

#define __sanitizer_syscall_pre__sched_setaffinity(pid, lid, size, cpuset) \
	__sanitizer_syscall_pre_impl__sched_setaffinity((long long)(pid), (long long)(lid), \
	    (long long)(size), (long long)(cpuset))
#define __sanitizer_syscall_post__sched_setaffinity(ret, pid, lid, size, cpuset) \
	__sanitizer_syscall_post_impl__sched_setaffinity((long long)(ret), (long long)(pid), \
	    (long long)(lid), (long long)(size), (long long)(cpuset))

#define __sanitizer_syscall_pre__sched_getaffinity(pid, lid, size, cpuset) \
	__sanitizer_syscall_pre_impl__sched_getaffinity((long long)(pid), (long long)(lid), \
	    (long long)(size), (long long)(cpuset))
#define __sanitizer_syscall_post__sched_getaffinity(ret, pid, lid, size, cpuset) \
	__sanitizer_syscall_post_impl__sched_getaffinity((long long)(ret), (long long)(pid), \
	    (long long)(lid), (long long)(size), (long long)(cpuset))

#define __sanitizer_syscall_pre_uuidgen(store, count) \
	__sanitizer_syscall_pre_impl_uuidgen((long long)(store), (long long)(count))
#define __sanitizer_syscall_post_uuidgen(ret, store, count) \
	__sanitizer_syscall_post_impl_uuidgen((long long)(ret), (long long)(store), \
	    (long long)(count))

#define __sanitizer_syscall_pre_compat_90_getvfsstat(buf, bufsize, flags) \
	__sanitizer_syscall_pre_impl_compat_90_getvfsstat((long long)(buf), \
	    (long long)(bufsize), (long long)(flags))
#define __sanitizer_syscall_post_compat_90_getvfsstat(ret, buf, bufsize, flags) \
	__sanitizer_syscall_post_impl_compat_90_getvfsstat((long long)(ret), \
	    (long long)(buf), (long long)(bufsize), (long long)(flags))

#define __sanitizer_syscall_pre_compat_90_statvfs1(path, buf, flags) \
	__sanitizer_syscall_pre_impl_compat_90_statvfs1((long long)(path), (long long)(buf), \
	    (long long)(flags))
#define __sanitizer_syscall_post_compat_90_statvfs1(ret, path, buf, flags) \
	__sanitizer_syscall_post_impl_compat_90_statvfs1((long long)(ret), \
	    (long long)(path), (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre_compat_90_fstatvfs1(fd, buf, flags) \
	__sanitizer_syscall_pre_impl_compat_90_fstatvfs1((long long)(fd), (long long)(buf), \
	    (long long)(flags))
#define __sanitizer_syscall_post_compat_90_fstatvfs1(ret, fd, buf, flags) \
	__sanitizer_syscall_post_impl_compat_90_fstatvfs1((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre_compat_30_fhstatvfs1(fhp, buf, flags) \
	__sanitizer_syscall_pre_impl_compat_30_fhstatvfs1((long long)(fhp), \
	    (long long)(buf), (long long)(flags))
#define __sanitizer_syscall_post_compat_30_fhstatvfs1(ret, fhp, buf, flags) \
	__sanitizer_syscall_post_impl_compat_30_fhstatvfs1((long long)(ret), \
	    (long long)(fhp), (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre_extattrctl(path, cmd, filename, attrnamespace, attrname) \
	__sanitizer_syscall_pre_impl_extattrctl((long long)(path), (long long)(cmd), \
	    (long long)(filename), (long long)(attrnamespace), (long long)(attrname))
#define __sanitizer_syscall_post_extattrctl(ret, path, cmd, filename, attrnamespace, \
	attrname) \
	__sanitizer_syscall_post_impl_extattrctl((long long)(ret), (long long)(path), \
	    (long long)(cmd), (long long)(filename), (long long)(attrnamespace), \
	    (long long)(attrname))

#define __sanitizer_syscall_pre_extattr_set_file(path, attrnamespace, attrname, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_set_file((long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_set_file(ret, path, attrnamespace, attrname, data, \
	nbytes) \
	__sanitizer_syscall_post_impl_extattr_set_file((long long)(ret), (long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_get_file(path, attrnamespace, attrname, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_get_file((long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_get_file(ret, path, attrnamespace, attrname, data, \
	nbytes) \
	__sanitizer_syscall_post_impl_extattr_get_file((long long)(ret), (long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_delete_file(path, attrnamespace, attrname) \
	__sanitizer_syscall_pre_impl_extattr_delete_file((long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname))
#define __sanitizer_syscall_post_extattr_delete_file(ret, path, attrnamespace, attrname) \
	__sanitizer_syscall_post_impl_extattr_delete_file((long long)(ret), \
	    (long long)(path), (long long)(attrnamespace), (long long)(attrname))

#define __sanitizer_syscall_pre_extattr_set_fd(fd, attrnamespace, attrname, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_set_fd((long long)(fd), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_set_fd(ret, fd, attrnamespace, attrname, data, \
	nbytes) \
	__sanitizer_syscall_post_impl_extattr_set_fd((long long)(ret), (long long)(fd), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_get_fd(fd, attrnamespace, attrname, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_get_fd((long long)(fd), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_get_fd(ret, fd, attrnamespace, attrname, data, \
	nbytes) \
	__sanitizer_syscall_post_impl_extattr_get_fd((long long)(ret), (long long)(fd), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_delete_fd(fd, attrnamespace, attrname) \
	__sanitizer_syscall_pre_impl_extattr_delete_fd((long long)(fd), \
	    (long long)(attrnamespace), (long long)(attrname))
#define __sanitizer_syscall_post_extattr_delete_fd(ret, fd, attrnamespace, attrname) \
	__sanitizer_syscall_post_impl_extattr_delete_fd((long long)(ret), (long long)(fd), \
	    (long long)(attrnamespace), (long long)(attrname))

#define __sanitizer_syscall_pre_extattr_set_link(path, attrnamespace, attrname, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_set_link((long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_set_link(ret, path, attrnamespace, attrname, data, \
	nbytes) \
	__sanitizer_syscall_post_impl_extattr_set_link((long long)(ret), (long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_get_link(path, attrnamespace, attrname, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_get_link((long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_get_link(ret, path, attrnamespace, attrname, data, \
	nbytes) \
	__sanitizer_syscall_post_impl_extattr_get_link((long long)(ret), (long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname), (long long)(data), \
	    (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_delete_link(path, attrnamespace, attrname) \
	__sanitizer_syscall_pre_impl_extattr_delete_link((long long)(path), \
	    (long long)(attrnamespace), (long long)(attrname))
#define __sanitizer_syscall_post_extattr_delete_link(ret, path, attrnamespace, attrname) \
	__sanitizer_syscall_post_impl_extattr_delete_link((long long)(ret), \
	    (long long)(path), (long long)(attrnamespace), (long long)(attrname))

#define __sanitizer_syscall_pre_extattr_list_fd(fd, attrnamespace, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_list_fd((long long)(fd), \
	    (long long)(attrnamespace), (long long)(data), (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_list_fd(ret, fd, attrnamespace, data, nbytes) \
	__sanitizer_syscall_post_impl_extattr_list_fd((long long)(ret), (long long)(fd), \
	    (long long)(attrnamespace), (long long)(data), (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_list_file(path, attrnamespace, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_list_file((long long)(path), \
	    (long long)(attrnamespace), (long long)(data), (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_list_file(ret, path, attrnamespace, data, nbytes) \
	__sanitizer_syscall_post_impl_extattr_list_file((long long)(ret), (long long)(path), \
	    (long long)(attrnamespace), (long long)(data), (long long)(nbytes))

#define __sanitizer_syscall_pre_extattr_list_link(path, attrnamespace, data, nbytes) \
	__sanitizer_syscall_pre_impl_extattr_list_link((long long)(path), \
	    (long long)(attrnamespace), (long long)(data), (long long)(nbytes))
#define __sanitizer_syscall_post_extattr_list_link(ret, path, attrnamespace, data, nbytes) \
	__sanitizer_syscall_post_impl_extattr_list_link((long long)(ret), (long long)(path), \
	    (long long)(attrnamespace), (long long)(data), (long long)(nbytes))

#define __sanitizer_syscall_pre_compat_50_pselect(nd, in, ou, ex, ts, mask) \
	__sanitizer_syscall_pre_impl_compat_50_pselect((long long)(nd), (long long)(in), \
	    (long long)(ou), (long long)(ex), (long long)(ts), (long long)(mask))
#define __sanitizer_syscall_post_compat_50_pselect(ret, nd, in, ou, ex, ts, mask) \
	__sanitizer_syscall_post_impl_compat_50_pselect((long long)(ret), (long long)(nd), \
	    (long long)(in), (long long)(ou), (long long)(ex), (long long)(ts), \
	    (long long)(mask))

#define __sanitizer_syscall_pre_compat_50_pollts(fds, nfds, ts, mask) \
	__sanitizer_syscall_pre_impl_compat_50_pollts((long long)(fds), (long long)(nfds), \
	    (long long)(ts), (long long)(mask))
#define __sanitizer_syscall_post_compat_50_pollts(ret, fds, nfds, ts, mask) \
	__sanitizer_syscall_post_impl_compat_50_pollts((long long)(ret), (long long)(fds), \
	    (long long)(nfds), (long long)(ts), (long long)(mask))

#define __sanitizer_syscall_pre_setxattr(path, name, value, size, flags) \
	__sanitizer_syscall_pre_impl_setxattr((long long)(path), (long long)(name), \
	    (long long)(value), (long long)(size), (long long)(flags))
#define __sanitizer_syscall_post_setxattr(ret, path, name, value, size, flags) \
	__sanitizer_syscall_post_impl_setxattr((long long)(ret), (long long)(path), \
	    (long long)(name), (long long)(value), (long long)(size), (long long)(flags))

#define __sanitizer_syscall_pre_lsetxattr(path, name, value, size, flags) \
	__sanitizer_syscall_pre_impl_lsetxattr((long long)(path), (long long)(name), \
	    (long long)(value), (long long)(size), (long long)(flags))
#define __sanitizer_syscall_post_lsetxattr(ret, path, name, value, size, flags) \
	__sanitizer_syscall_post_impl_lsetxattr((long long)(ret), (long long)(path), \
	    (long long)(name), (long long)(value), (long long)(size), (long long)(flags))

#define __sanitizer_syscall_pre_fsetxattr(fd, name, value, size, flags) \
	__sanitizer_syscall_pre_impl_fsetxattr((long long)(fd), (long long)(name), \
	    (long long)(value), (long long)(size), (long long)(flags))
#define __sanitizer_syscall_post_fsetxattr(ret, fd, name, value, size, flags) \
	__sanitizer_syscall_post_impl_fsetxattr((long long)(ret), (long long)(fd), \
	    (long long)(name), (long long)(value), (long long)(size), (long long)(flags))

#define __sanitizer_syscall_pre_getxattr(path, name, value, size) \
	__sanitizer_syscall_pre_impl_getxattr((long long)(path), (long long)(name), \
	    (long long)(value), (long long)(size))
#define __sanitizer_syscall_post_getxattr(ret, path, name, value, size) \
	__sanitizer_syscall_post_impl_getxattr((long long)(ret), (long long)(path), \
	    (long long)(name), (long long)(value), (long long)(size))

#define __sanitizer_syscall_pre_lgetxattr(path, name, value, size) \
	__sanitizer_syscall_pre_impl_lgetxattr((long long)(path), (long long)(name), \
	    (long long)(value), (long long)(size))
#define __sanitizer_syscall_post_lgetxattr(ret, path, name, value, size) \
	__sanitizer_syscall_post_impl_lgetxattr((long long)(ret), (long long)(path), \
	    (long long)(name), (long long)(value), (long long)(size))

#define __sanitizer_syscall_pre_fgetxattr(fd, name, value, size) \
	__sanitizer_syscall_pre_impl_fgetxattr((long long)(fd), (long long)(name), \
	    (long long)(value), (long long)(size))
#define __sanitizer_syscall_post_fgetxattr(ret, fd, name, value, size) \
	__sanitizer_syscall_post_impl_fgetxattr((long long)(ret), (long long)(fd), \
	    (long long)(name), (long long)(value), (long long)(size))

#define __sanitizer_syscall_pre_listxattr(path, list, size) \
	__sanitizer_syscall_pre_impl_listxattr((long long)(path), (long long)(list), \
	    (long long)(size))
#define __sanitizer_syscall_post_listxattr(ret, path, list, size) \
	__sanitizer_syscall_post_impl_listxattr((long long)(ret), (long long)(path), \
	    (long long)(list), (long long)(size))

#define __sanitizer_syscall_pre_llistxattr(path, list, size) \
	__sanitizer_syscall_pre_impl_llistxattr((long long)(path), (long long)(list), \
	    (long long)(size))
#define __sanitizer_syscall_post_llistxattr(ret, path, list, size) \
	__sanitizer_syscall_post_impl_llistxattr((long long)(ret), (long long)(path), \
	    (long long)(list), (long long)(size))

#define __sanitizer_syscall_pre_flistxattr(fd, list, size) \
	__sanitizer_syscall_pre_impl_flistxattr((long long)(fd), (long long)(list), \
	    (long long)(size))
#define __sanitizer_syscall_post_flistxattr(ret, fd, list, size) \
	__sanitizer_syscall_post_impl_flistxattr((long long)(ret), (long long)(fd), \
	    (long long)(list), (long long)(size))

#define __sanitizer_syscall_pre_removexattr(path, name) \
	__sanitizer_syscall_pre_impl_removexattr((long long)(path), (long long)(name))
#define __sanitizer_syscall_post_removexattr(ret, path, name) \
	__sanitizer_syscall_post_impl_removexattr((long long)(ret), (long long)(path), \
	    (long long)(name))

#define __sanitizer_syscall_pre_lremovexattr(path, name) \
	__sanitizer_syscall_pre_impl_lremovexattr((long long)(path), (long long)(name))
#define __sanitizer_syscall_post_lremovexattr(ret, path, name) \
	__sanitizer_syscall_post_impl_lremovexattr((long long)(ret), (long long)(path), \
	    (long long)(name))

#define __sanitizer_syscall_pre_fremovexattr(fd, name) \
	__sanitizer_syscall_pre_impl_fremovexattr((long long)(fd), (long long)(name))
#define __sanitizer_syscall_post_fremovexattr(ret, fd, name) \
	__sanitizer_syscall_post_impl_fremovexattr((long long)(ret), (long long)(fd), \
	    (long long)(name))

#define __sanitizer_syscall_pre_compat_50___stat30(path, ub) \
	__sanitizer_syscall_pre_impl_compat_50___stat30((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_50___stat30(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_50___stat30((long long)(ret), \
	    (long long)(path), (long long)(ub))

#define __sanitizer_syscall_pre_compat_50___lstat30(path, ub) \
	__sanitizer_syscall_pre_impl_compat_50___lstat30((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post_compat_50___lstat30(ret, path, ub) \
	__sanitizer_syscall_post_impl_compat_50___lstat30((long long)(ret), \
	    (long long)(path), (long long)(ub))

#define __sanitizer_syscall_pre___getdents30(fd, buf, count) \
	__sanitizer_syscall_pre_impl___getdents30((long long)(fd), (long long)(buf), \
	    (long long)(count))
#define __sanitizer_syscall_post___getdents30(ret, fd, buf, count) \
	__sanitizer_syscall_post_impl___getdents30((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(count))

#define __sanitizer_syscall_pre_compat_50___ntp_gettime30(ntvp) \
	__sanitizer_syscall_pre_impl_compat_50___ntp_gettime30((long long)(ntvp))
#define __sanitizer_syscall_post_compat_50___ntp_gettime30(ret, ntvp) \
	__sanitizer_syscall_post_impl_compat_50___ntp_gettime30((long long)(ret), \
	    (long long)(ntvp))

#define __sanitizer_syscall_pre___getfh30(fname, fhp, fh_size) \
	__sanitizer_syscall_pre_impl___getfh30((long long)(fname), (long long)(fhp), \
	    (long long)(fh_size))
#define __sanitizer_syscall_post___getfh30(ret, fname, fhp, fh_size) \
	__sanitizer_syscall_post_impl___getfh30((long long)(ret), (long long)(fname), \
	    (long long)(fhp), (long long)(fh_size))

#define __sanitizer_syscall_pre___fhopen40(fhp, fh_size, flags) \
	__sanitizer_syscall_pre_impl___fhopen40((long long)(fhp), (long long)(fh_size), \
	    (long long)(flags))
#define __sanitizer_syscall_post___fhopen40(ret, fhp, fh_size, flags) \
	__sanitizer_syscall_post_impl___fhopen40((long long)(ret), (long long)(fhp), \
	    (long long)(fh_size), (long long)(flags))

#define __sanitizer_syscall_pre_compat_90_fhstatvfs1(fhp, fh_size, buf, flags) \
	__sanitizer_syscall_pre_impl_compat_90_fhstatvfs1((long long)(fhp), \
	    (long long)(fh_size), (long long)(buf), (long long)(flags))
#define __sanitizer_syscall_post_compat_90_fhstatvfs1(ret, fhp, fh_size, buf, flags) \
	__sanitizer_syscall_post_impl_compat_90_fhstatvfs1((long long)(ret), \
	    (long long)(fhp), (long long)(fh_size), (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre_aio_cancel(fildes, aiocbp) \
	__sanitizer_syscall_pre_impl_aio_cancel((long long)(fildes), (long long)(aiocbp))
#define __sanitizer_syscall_post_aio_cancel(ret, fildes, aiocbp) \
	__sanitizer_syscall_post_impl_aio_cancel((long long)(ret), (long long)(fildes), \
	    (long long)(aiocbp))

#define __sanitizer_syscall_pre_aio_error(aiocbp) \
	__sanitizer_syscall_pre_impl_aio_error((long long)(aiocbp))
#define __sanitizer_syscall_post_aio_error(ret, aiocbp) \
	__sanitizer_syscall_post_impl_aio_error((long long)(ret), (long long)(aiocbp))

#define __sanitizer_syscall_pre_aio_fsync(op, aiocbp) \
	__sanitizer_syscall_pre_impl_aio_fsync((long long)(op), (long long)(aiocbp))
#define __sanitizer_syscall_post_aio_fsync(ret, op, aiocbp) \
	__sanitizer_syscall_post_impl_aio_fsync((long long)(ret), (long long)(op), \
	    (long long)(aiocbp))

#define __sanitizer_syscall_pre_aio_read(aiocbp) \
	__sanitizer_syscall_pre_impl_aio_read((long long)(aiocbp))
#define __sanitizer_syscall_post_aio_read(ret, aiocbp) \
	__sanitizer_syscall_post_impl_aio_read((long long)(ret), (long long)(aiocbp))

#define __sanitizer_syscall_pre_aio_return(aiocbp) \
	__sanitizer_syscall_pre_impl_aio_return((long long)(aiocbp))
#define __sanitizer_syscall_post_aio_return(ret, aiocbp) \
	__sanitizer_syscall_post_impl_aio_return((long long)(ret), (long long)(aiocbp))

#define __sanitizer_syscall_pre_compat_50_aio_suspend(list, nent, timeout) \
	__sanitizer_syscall_pre_impl_compat_50_aio_suspend((long long)(list), \
	    (long long)(nent), (long long)(timeout))
#define __sanitizer_syscall_post_compat_50_aio_suspend(ret, list, nent, timeout) \
	__sanitizer_syscall_post_impl_compat_50_aio_suspend((long long)(ret), \
	    (long long)(list), (long long)(nent), (long long)(timeout))

#define __sanitizer_syscall_pre_aio_write(aiocbp) \
	__sanitizer_syscall_pre_impl_aio_write((long long)(aiocbp))
#define __sanitizer_syscall_post_aio_write(ret, aiocbp) \
	__sanitizer_syscall_post_impl_aio_write((long long)(ret), (long long)(aiocbp))

#define __sanitizer_syscall_pre_lio_listio(mode, list, nent, sig) \
	__sanitizer_syscall_pre_impl_lio_listio((long long)(mode), (long long)(list), \
	    (long long)(nent), (long long)(sig))
#define __sanitizer_syscall_post_lio_listio(ret, mode, list, nent, sig) \
	__sanitizer_syscall_post_impl_lio_listio((long long)(ret), (long long)(mode), \
	    (long long)(list), (long long)(nent), (long long)(sig))

#define __sanitizer_syscall_pre___mount50(type, path, flags, data, data_len) \
	__sanitizer_syscall_pre_impl___mount50((long long)(type), (long long)(path), \
	    (long long)(flags), (long long)(data), (long long)(data_len))
#define __sanitizer_syscall_post___mount50(ret, type, path, flags, data, data_len) \
	__sanitizer_syscall_post_impl___mount50((long long)(ret), (long long)(type), \
	    (long long)(path), (long long)(flags), (long long)(data), (long long)(data_len))

#define __sanitizer_syscall_pre_pset_create(psid) \
	__sanitizer_syscall_pre_impl_pset_create((long long)(psid))
#define __sanitizer_syscall_post_pset_create(ret, psid) \
	__sanitizer_syscall_post_impl_pset_create((long long)(ret), (long long)(psid))

#define __sanitizer_syscall_pre_pset_assign(psid, cpuid, opsid) \
	__sanitizer_syscall_pre_impl_pset_assign((long long)(psid), (long long)(cpuid), \
	    (long long)(opsid))
#define __sanitizer_syscall_post_pset_assign(ret, psid, cpuid, opsid) \
	__sanitizer_syscall_post_impl_pset_assign((long long)(ret), (long long)(psid), \
	    (long long)(cpuid), (long long)(opsid))

#define __sanitizer_syscall_pre__pset_bind(idtype, first_id, second_id, psid, opsid) \
	__sanitizer_syscall_pre_impl__pset_bind((long long)(idtype), (long long)(first_id), \
	    (long long)(second_id), (long long)(psid), (long long)(opsid))
#define __sanitizer_syscall_post__pset_bind(ret, idtype, first_id, second_id, psid, opsid) \
	__sanitizer_syscall_post_impl__pset_bind((long long)(ret), (long long)(idtype), \
	    (long long)(first_id), (long long)(second_id), (long long)(psid), \
	    (long long)(opsid))

#define __sanitizer_syscall_pre___select50(nd, in, ou, ex, tv) \
	__sanitizer_syscall_pre_impl___select50((long long)(nd), (long long)(in), \
	    (long long)(ou), (long long)(ex), (long long)(tv))
#define __sanitizer_syscall_post___select50(ret, nd, in, ou, ex, tv) \
	__sanitizer_syscall_post_impl___select50((long long)(ret), (long long)(nd), \
	    (long long)(in), (long long)(ou), (long long)(ex), (long long)(tv))

#define __sanitizer_syscall_pre___gettimeofday50(tp, tzp) \
	__sanitizer_syscall_pre_impl___gettimeofday50((long long)(tp), (long long)(tzp))
#define __sanitizer_syscall_post___gettimeofday50(ret, tp, tzp) \
	__sanitizer_syscall_post_impl___gettimeofday50((long long)(ret), (long long)(tp), \
	    (long long)(tzp))

#define __sanitizer_syscall_pre___settimeofday50(tv, tzp) \
	__sanitizer_syscall_pre_impl___settimeofday50((long long)(tv), (long long)(tzp))
#define __sanitizer_syscall_post___settimeofday50(ret, tv, tzp) \
	__sanitizer_syscall_post_impl___settimeofday50((long long)(ret), (long long)(tv), \
	    (long long)(tzp))

#define __sanitizer_syscall_pre___utimes50(path, tptr) \
	__sanitizer_syscall_pre_impl___utimes50((long long)(path), (long long)(tptr))
#define __sanitizer_syscall_post___utimes50(ret, path, tptr) \
	__sanitizer_syscall_post_impl___utimes50((long long)(ret), (long long)(path), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre___adjtime50(delta, olddelta) \
	__sanitizer_syscall_pre_impl___adjtime50((long long)(delta), (long long)(olddelta))
#define __sanitizer_syscall_post___adjtime50(ret, delta, olddelta) \
	__sanitizer_syscall_post_impl___adjtime50((long long)(ret), (long long)(delta), \
	    (long long)(olddelta))

#define __sanitizer_syscall_pre___lfs_segwait50(fsidp, tv) \
	__sanitizer_syscall_pre_impl___lfs_segwait50((long long)(fsidp), (long long)(tv))
#define __sanitizer_syscall_post___lfs_segwait50(ret, fsidp, tv) \
	__sanitizer_syscall_post_impl___lfs_segwait50((long long)(ret), (long long)(fsidp), \
	    (long long)(tv))

#define __sanitizer_syscall_pre___futimes50(fd, tptr) \
	__sanitizer_syscall_pre_impl___futimes50((long long)(fd), (long long)(tptr))
#define __sanitizer_syscall_post___futimes50(ret, fd, tptr) \
	__sanitizer_syscall_post_impl___futimes50((long long)(ret), (long long)(fd), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre___lutimes50(path, tptr) \
	__sanitizer_syscall_pre_impl___lutimes50((long long)(path), (long long)(tptr))
#define __sanitizer_syscall_post___lutimes50(ret, path, tptr) \
	__sanitizer_syscall_post_impl___lutimes50((long long)(ret), (long long)(path), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre___setitimer50(which, itv, oitv) \
	__sanitizer_syscall_pre_impl___setitimer50((long long)(which), (long long)(itv), \
	    (long long)(oitv))
#define __sanitizer_syscall_post___setitimer50(ret, which, itv, oitv) \
	__sanitizer_syscall_post_impl___setitimer50((long long)(ret), (long long)(which), \
	    (long long)(itv), (long long)(oitv))

#define __sanitizer_syscall_pre___getitimer50(which, itv) \
	__sanitizer_syscall_pre_impl___getitimer50((long long)(which), (long long)(itv))
#define __sanitizer_syscall_post___getitimer50(ret, which, itv) \
	__sanitizer_syscall_post_impl___getitimer50((long long)(ret), (long long)(which), \
	    (long long)(itv))

#define __sanitizer_syscall_pre___clock_gettime50(clock_id, tp) \
	__sanitizer_syscall_pre_impl___clock_gettime50((long long)(clock_id), \
	    (long long)(tp))
#define __sanitizer_syscall_post___clock_gettime50(ret, clock_id, tp) \
	__sanitizer_syscall_post_impl___clock_gettime50((long long)(ret), \
	    (long long)(clock_id), (long long)(tp))

#define __sanitizer_syscall_pre___clock_settime50(clock_id, tp) \
	__sanitizer_syscall_pre_impl___clock_settime50((long long)(clock_id), \
	    (long long)(tp))
#define __sanitizer_syscall_post___clock_settime50(ret, clock_id, tp) \
	__sanitizer_syscall_post_impl___clock_settime50((long long)(ret), \
	    (long long)(clock_id), (long long)(tp))

#define __sanitizer_syscall_pre___clock_getres50(clock_id, tp) \
	__sanitizer_syscall_pre_impl___clock_getres50((long long)(clock_id), (long long)(tp))
#define __sanitizer_syscall_post___clock_getres50(ret, clock_id, tp) \
	__sanitizer_syscall_post_impl___clock_getres50((long long)(ret), \
	    (long long)(clock_id), (long long)(tp))

#define __sanitizer_syscall_pre___nanosleep50(rqtp, rmtp) \
	__sanitizer_syscall_pre_impl___nanosleep50((long long)(rqtp), (long long)(rmtp))
#define __sanitizer_syscall_post___nanosleep50(ret, rqtp, rmtp) \
	__sanitizer_syscall_post_impl___nanosleep50((long long)(ret), (long long)(rqtp), \
	    (long long)(rmtp))

#define __sanitizer_syscall_pre_____sigtimedwait50(set, info, timeout) \
	__sanitizer_syscall_pre_impl_____sigtimedwait50((long long)(set), (long long)(info), \
	    (long long)(timeout))
#define __sanitizer_syscall_post_____sigtimedwait50(ret, set, info, timeout) \
	__sanitizer_syscall_post_impl_____sigtimedwait50((long long)(ret), (long long)(set), \
	    (long long)(info), (long long)(timeout))

#define __sanitizer_syscall_pre___mq_timedsend50(mqdes, msg_ptr, msg_len, msg_prio, \
	abs_timeout) \
	__sanitizer_syscall_pre_impl___mq_timedsend50((long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio), \
	    (long long)(abs_timeout))
#define __sanitizer_syscall_post___mq_timedsend50(ret, mqdes, msg_ptr, msg_len, msg_prio, \
	abs_timeout) \
	__sanitizer_syscall_post_impl___mq_timedsend50((long long)(ret), (long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio), \
	    (long long)(abs_timeout))

#define __sanitizer_syscall_pre___mq_timedreceive50(mqdes, msg_ptr, msg_len, msg_prio, \
	abs_timeout) \
	__sanitizer_syscall_pre_impl___mq_timedreceive50((long long)(mqdes), \
	    (long long)(msg_ptr), (long long)(msg_len), (long long)(msg_prio), \
	    (long long)(abs_timeout))
#define __sanitizer_syscall_post___mq_timedreceive50(ret, mqdes, msg_ptr, msg_len, msg_prio, \
	abs_timeout) \
	__sanitizer_syscall_post_impl___mq_timedreceive50((long long)(ret), \
	    (long long)(mqdes), (long long)(msg_ptr), (long long)(msg_len), \
	    (long long)(msg_prio), (long long)(abs_timeout))

#define __sanitizer_syscall_pre_compat_60__lwp_park(ts, unpark, hint, unparkhint) \
	__sanitizer_syscall_pre_impl_compat_60__lwp_park((long long)(ts), \
	    (long long)(unpark), (long long)(hint), (long long)(unparkhint))
#define __sanitizer_syscall_post_compat_60__lwp_park(ret, ts, unpark, hint, unparkhint) \
	__sanitizer_syscall_post_impl_compat_60__lwp_park((long long)(ret), (long long)(ts), \
	    (long long)(unpark), (long long)(hint), (long long)(unparkhint))

#define __sanitizer_syscall_pre___kevent50(fd, changelist, nchanges, eventlist, nevents, \
	timeout) \
	__sanitizer_syscall_pre_impl___kevent50((long long)(fd), (long long)(changelist), \
	    (long long)(nchanges), (long long)(eventlist), (long long)(nevents), \
	    (long long)(timeout))
#define __sanitizer_syscall_post___kevent50(ret, fd, changelist, nchanges, eventlist, \
	nevents, timeout) \
	__sanitizer_syscall_post_impl___kevent50((long long)(ret), (long long)(fd), \
	    (long long)(changelist), (long long)(nchanges), (long long)(eventlist), \
	    (long long)(nevents), (long long)(timeout))

#define __sanitizer_syscall_pre___pselect50(nd, in, ou, ex, ts, mask) \
	__sanitizer_syscall_pre_impl___pselect50((long long)(nd), (long long)(in), \
	    (long long)(ou), (long long)(ex), (long long)(ts), (long long)(mask))
#define __sanitizer_syscall_post___pselect50(ret, nd, in, ou, ex, ts, mask) \
	__sanitizer_syscall_post_impl___pselect50((long long)(ret), (long long)(nd), \
	    (long long)(in), (long long)(ou), (long long)(ex), (long long)(ts), \
	    (long long)(mask))

#define __sanitizer_syscall_pre___pollts50(fds, nfds, ts, mask) \
	__sanitizer_syscall_pre_impl___pollts50((long long)(fds), (long long)(nfds), \
	    (long long)(ts), (long long)(mask))
#define __sanitizer_syscall_post___pollts50(ret, fds, nfds, ts, mask) \
	__sanitizer_syscall_post_impl___pollts50((long long)(ret), (long long)(fds), \
	    (long long)(nfds), (long long)(ts), (long long)(mask))

#define __sanitizer_syscall_pre___aio_suspend50(list, nent, timeout) \
	__sanitizer_syscall_pre_impl___aio_suspend50((long long)(list), (long long)(nent), \
	    (long long)(timeout))
#define __sanitizer_syscall_post___aio_suspend50(ret, list, nent, timeout) \
	__sanitizer_syscall_post_impl___aio_suspend50((long long)(ret), (long long)(list), \
	    (long long)(nent), (long long)(timeout))

#define __sanitizer_syscall_pre___stat50(path, ub) \
	__sanitizer_syscall_pre_impl___stat50((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post___stat50(ret, path, ub) \
	__sanitizer_syscall_post_impl___stat50((long long)(ret), (long long)(path), \
	    (long long)(ub))

#define __sanitizer_syscall_pre___fstat50(fd, sb) \
	__sanitizer_syscall_pre_impl___fstat50((long long)(fd), (long long)(sb))
#define __sanitizer_syscall_post___fstat50(ret, fd, sb) \
	__sanitizer_syscall_post_impl___fstat50((long long)(ret), (long long)(fd), \
	    (long long)(sb))

#define __sanitizer_syscall_pre___lstat50(path, ub) \
	__sanitizer_syscall_pre_impl___lstat50((long long)(path), (long long)(ub))
#define __sanitizer_syscall_post___lstat50(ret, path, ub) \
	__sanitizer_syscall_post_impl___lstat50((long long)(ret), (long long)(path), \
	    (long long)(ub))

#define __sanitizer_syscall_pre_____semctl50(semid, semnum, cmd, arg) \
	__sanitizer_syscall_pre_impl_____semctl50((long long)(semid), (long long)(semnum), \
	    (long long)(cmd), (long long)(arg))
#define __sanitizer_syscall_post_____semctl50(ret, semid, semnum, cmd, arg) \
	__sanitizer_syscall_post_impl_____semctl50((long long)(ret), (long long)(semid), \
	    (long long)(semnum), (long long)(cmd), (long long)(arg))

#define __sanitizer_syscall_pre___shmctl50(shmid, cmd, buf) \
	__sanitizer_syscall_pre_impl___shmctl50((long long)(shmid), (long long)(cmd), \
	    (long long)(buf))
#define __sanitizer_syscall_post___shmctl50(ret, shmid, cmd, buf) \
	__sanitizer_syscall_post_impl___shmctl50((long long)(ret), (long long)(shmid), \
	    (long long)(cmd), (long long)(buf))

#define __sanitizer_syscall_pre___msgctl50(msqid, cmd, buf) \
	__sanitizer_syscall_pre_impl___msgctl50((long long)(msqid), (long long)(cmd), \
	    (long long)(buf))
#define __sanitizer_syscall_post___msgctl50(ret, msqid, cmd, buf) \
	__sanitizer_syscall_post_impl___msgctl50((long long)(ret), (long long)(msqid), \
	    (long long)(cmd), (long long)(buf))

#define __sanitizer_syscall_pre___getrusage50(who, rusage) \
	__sanitizer_syscall_pre_impl___getrusage50((long long)(who), (long long)(rusage))
#define __sanitizer_syscall_post___getrusage50(ret, who, rusage) \
	__sanitizer_syscall_post_impl___getrusage50((long long)(ret), (long long)(who), \
	    (long long)(rusage))

#define __sanitizer_syscall_pre___timer_settime50(timerid, flags, value, ovalue) \
	__sanitizer_syscall_pre_impl___timer_settime50((long long)(timerid), \
	    (long long)(flags), (long long)(value), (long long)(ovalue))
#define __sanitizer_syscall_post___timer_settime50(ret, timerid, flags, value, ovalue) \
	__sanitizer_syscall_post_impl___timer_settime50((long long)(ret), \
	    (long long)(timerid), (long long)(flags), (long long)(value), \
	    (long long)(ovalue))

#define __sanitizer_syscall_pre___timer_gettime50(timerid, value) \
	__sanitizer_syscall_pre_impl___timer_gettime50((long long)(timerid), \
	    (long long)(value))
#define __sanitizer_syscall_post___timer_gettime50(ret, timerid, value) \
	__sanitizer_syscall_post_impl___timer_gettime50((long long)(ret), \
	    (long long)(timerid), (long long)(value))

#define __sanitizer_syscall_pre___ntp_gettime50(ntvp) \
	__sanitizer_syscall_pre_impl___ntp_gettime50((long long)(ntvp))
#define __sanitizer_syscall_post___ntp_gettime50(ret, ntvp) \
	__sanitizer_syscall_post_impl___ntp_gettime50((long long)(ret), (long long)(ntvp))

#define __sanitizer_syscall_pre___wait450(pid, status, options, rusage) \
	__sanitizer_syscall_pre_impl___wait450((long long)(pid), (long long)(status), \
	    (long long)(options), (long long)(rusage))
#define __sanitizer_syscall_post___wait450(ret, pid, status, options, rusage) \
	__sanitizer_syscall_post_impl___wait450((long long)(ret), (long long)(pid), \
	    (long long)(status), (long long)(options), (long long)(rusage))

#define __sanitizer_syscall_pre___mknod50(path, mode, dev) \
	__sanitizer_syscall_pre_impl___mknod50((long long)(path), (long long)(mode), \
	    (long long)(dev))
#define __sanitizer_syscall_post___mknod50(ret, path, mode, dev) \
	__sanitizer_syscall_post_impl___mknod50((long long)(ret), (long long)(path), \
	    (long long)(mode), (long long)(dev))

#define __sanitizer_syscall_pre___fhstat50(fhp, fh_size, sb) \
	__sanitizer_syscall_pre_impl___fhstat50((long long)(fhp), (long long)(fh_size), \
	    (long long)(sb))
#define __sanitizer_syscall_post___fhstat50(ret, fhp, fh_size, sb) \
	__sanitizer_syscall_post_impl___fhstat50((long long)(ret), (long long)(fhp), \
	    (long long)(fh_size), (long long)(sb))

#define __sanitizer_syscall_pre_pipe2(fildes, flags) \
	__sanitizer_syscall_pre_impl_pipe2((long long)(fildes), (long long)(flags))
#define __sanitizer_syscall_post_pipe2(ret, fildes, flags) \
	__sanitizer_syscall_post_impl_pipe2((long long)(ret), (long long)(fildes), \
	    (long long)(flags))

#define __sanitizer_syscall_pre_paccept(s, name, anamelen, mask, flags) \
	__sanitizer_syscall_pre_impl_paccept((long long)(s), (long long)(name), \
	    (long long)(anamelen), (long long)(mask), (long long)(flags))
#define __sanitizer_syscall_post_paccept(ret, s, name, anamelen, mask, flags) \
	__sanitizer_syscall_post_impl_paccept((long long)(ret), (long long)(s), \
	    (long long)(name), (long long)(anamelen), (long long)(mask), (long long)(flags))

#define __sanitizer_syscall_pre_linkat(fd1, name1, fd2, name2, flags) \
	__sanitizer_syscall_pre_impl_linkat((long long)(fd1), (long long)(name1), \
	    (long long)(fd2), (long long)(name2), (long long)(flags))
#define __sanitizer_syscall_post_linkat(ret, fd1, name1, fd2, name2, flags) \
	__sanitizer_syscall_post_impl_linkat((long long)(ret), (long long)(fd1), \
	    (long long)(name1), (long long)(fd2), (long long)(name2), (long long)(flags))

#define __sanitizer_syscall_pre_renameat(fromfd, from, tofd, to) \
	__sanitizer_syscall_pre_impl_renameat((long long)(fromfd), (long long)(from), \
	    (long long)(tofd), (long long)(to))
#define __sanitizer_syscall_post_renameat(ret, fromfd, from, tofd, to) \
	__sanitizer_syscall_post_impl_renameat((long long)(ret), (long long)(fromfd), \
	    (long long)(from), (long long)(tofd), (long long)(to))

#define __sanitizer_syscall_pre_mkfifoat(fd, path, mode) \
	__sanitizer_syscall_pre_impl_mkfifoat((long long)(fd), (long long)(path), \
	    (long long)(mode))
#define __sanitizer_syscall_post_mkfifoat(ret, fd, path, mode) \
	__sanitizer_syscall_post_impl_mkfifoat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(mode))

#define __sanitizer_syscall_pre_mknodat(fd, path, mode, pad, dev) \
	__sanitizer_syscall_pre_impl_mknodat((long long)(fd), (long long)(path), \
	    (long long)(mode), (long long)(pad), (long long)(dev))
#define __sanitizer_syscall_post_mknodat(ret, fd, path, mode, pad, dev) \
	__sanitizer_syscall_post_impl_mknodat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(mode), (long long)(pad), (long long)(dev))

#define __sanitizer_syscall_pre_mkdirat(fd, path, mode) \
	__sanitizer_syscall_pre_impl_mkdirat((long long)(fd), (long long)(path), \
	    (long long)(mode))
#define __sanitizer_syscall_post_mkdirat(ret, fd, path, mode) \
	__sanitizer_syscall_post_impl_mkdirat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(mode))

#define __sanitizer_syscall_pre_faccessat(fd, path, amode, flag) \
	__sanitizer_syscall_pre_impl_faccessat((long long)(fd), (long long)(path), \
	    (long long)(amode), (long long)(flag))
#define __sanitizer_syscall_post_faccessat(ret, fd, path, amode, flag) \
	__sanitizer_syscall_post_impl_faccessat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(amode), (long long)(flag))

#define __sanitizer_syscall_pre_fchmodat(fd, path, mode, flag) \
	__sanitizer_syscall_pre_impl_fchmodat((long long)(fd), (long long)(path), \
	    (long long)(mode), (long long)(flag))
#define __sanitizer_syscall_post_fchmodat(ret, fd, path, mode, flag) \
	__sanitizer_syscall_post_impl_fchmodat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(mode), (long long)(flag))

#define __sanitizer_syscall_pre_fchownat(fd, path, owner, group, flag) \
	__sanitizer_syscall_pre_impl_fchownat((long long)(fd), (long long)(path), \
	    (long long)(owner), (long long)(group), (long long)(flag))
#define __sanitizer_syscall_post_fchownat(ret, fd, path, owner, group, flag) \
	__sanitizer_syscall_post_impl_fchownat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(owner), (long long)(group), (long long)(flag))

#define __sanitizer_syscall_pre_fexecve(fd, argp, envp) \
	__sanitizer_syscall_pre_impl_fexecve((long long)(fd), (long long)(argp), \
	    (long long)(envp))
#define __sanitizer_syscall_post_fexecve(ret, fd, argp, envp) \
	__sanitizer_syscall_post_impl_fexecve((long long)(ret), (long long)(fd), \
	    (long long)(argp), (long long)(envp))

#define __sanitizer_syscall_pre_fstatat(fd, path, buf, flag) \
	__sanitizer_syscall_pre_impl_fstatat((long long)(fd), (long long)(path), \
	    (long long)(buf), (long long)(flag))
#define __sanitizer_syscall_post_fstatat(ret, fd, path, buf, flag) \
	__sanitizer_syscall_post_impl_fstatat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(buf), (long long)(flag))

#define __sanitizer_syscall_pre_utimensat(fd, path, tptr, flag) \
	__sanitizer_syscall_pre_impl_utimensat((long long)(fd), (long long)(path), \
	    (long long)(tptr), (long long)(flag))
#define __sanitizer_syscall_post_utimensat(ret, fd, path, tptr, flag) \
	__sanitizer_syscall_post_impl_utimensat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(tptr), (long long)(flag))

#define __sanitizer_syscall_pre_openat(fd, path, oflags, mode) \
	__sanitizer_syscall_pre_impl_openat((long long)(fd), (long long)(path), \
	    (long long)(oflags), (long long)(mode))
#define __sanitizer_syscall_post_openat(ret, fd, path, oflags, mode) \
	__sanitizer_syscall_post_impl_openat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(oflags), (long long)(mode))

#define __sanitizer_syscall_pre_readlinkat(fd, path, buf, bufsize) \
	__sanitizer_syscall_pre_impl_readlinkat((long long)(fd), (long long)(path), \
	    (long long)(buf), (long long)(bufsize))
#define __sanitizer_syscall_post_readlinkat(ret, fd, path, buf, bufsize) \
	__sanitizer_syscall_post_impl_readlinkat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(buf), (long long)(bufsize))

#define __sanitizer_syscall_pre_symlinkat(path1, fd, path2) \
	__sanitizer_syscall_pre_impl_symlinkat((long long)(path1), (long long)(fd), \
	    (long long)(path2))
#define __sanitizer_syscall_post_symlinkat(ret, path1, fd, path2) \
	__sanitizer_syscall_post_impl_symlinkat((long long)(ret), (long long)(path1), \
	    (long long)(fd), (long long)(path2))

#define __sanitizer_syscall_pre_unlinkat(fd, path, flag) \
	__sanitizer_syscall_pre_impl_unlinkat((long long)(fd), (long long)(path), \
	    (long long)(flag))
#define __sanitizer_syscall_post_unlinkat(ret, fd, path, flag) \
	__sanitizer_syscall_post_impl_unlinkat((long long)(ret), (long long)(fd), \
	    (long long)(path), (long long)(flag))

#define __sanitizer_syscall_pre_futimens(fd, tptr) \
	__sanitizer_syscall_pre_impl_futimens((long long)(fd), (long long)(tptr))
#define __sanitizer_syscall_post_futimens(ret, fd, tptr) \
	__sanitizer_syscall_post_impl_futimens((long long)(ret), (long long)(fd), \
	    (long long)(tptr))

#define __sanitizer_syscall_pre___quotactl(path, args) \
	__sanitizer_syscall_pre_impl___quotactl((long long)(path), (long long)(args))
#define __sanitizer_syscall_post___quotactl(ret, path, args) \
	__sanitizer_syscall_post_impl___quotactl((long long)(ret), (long long)(path), \
	    (long long)(args))

#define __sanitizer_syscall_pre_posix_spawn(pid, path, file_actions, attrp, argv, envp) \
	__sanitizer_syscall_pre_impl_posix_spawn((long long)(pid), (long long)(path), \
	    (long long)(file_actions), (long long)(attrp), (long long)(argv), \
	    (long long)(envp))
#define __sanitizer_syscall_post_posix_spawn(ret, pid, path, file_actions, attrp, argv, envp) \
	__sanitizer_syscall_post_impl_posix_spawn((long long)(ret), (long long)(pid), \
	    (long long)(path), (long long)(file_actions), (long long)(attrp), \
	    (long long)(argv), (long long)(envp))

#define __sanitizer_syscall_pre_recvmmsg(s, mmsg, vlen, flags, timeout) \
	__sanitizer_syscall_pre_impl_recvmmsg((long long)(s), (long long)(mmsg), \
	    (long long)(vlen), (long long)(flags), (long long)(timeout))
#define __sanitizer_syscall_post_recvmmsg(ret, s, mmsg, vlen, flags, timeout) \
	__sanitizer_syscall_post_impl_recvmmsg((long long)(ret), (long long)(s), \
	    (long long)(mmsg), (long long)(vlen), (long long)(flags), (long long)(timeout))

#define __sanitizer_syscall_pre_sendmmsg(s, mmsg, vlen, flags) \
	__sanitizer_syscall_pre_impl_sendmmsg((long long)(s), (long long)(mmsg), \
	    (long long)(vlen), (long long)(flags))
#define __sanitizer_syscall_post_sendmmsg(ret, s, mmsg, vlen, flags) \
	__sanitizer_syscall_post_impl_sendmmsg((long long)(ret), (long long)(s), \
	    (long long)(mmsg), (long long)(vlen), (long long)(flags))

#define __sanitizer_syscall_pre_clock_nanosleep(clock_id, flags, rqtp, rmtp) \
	__sanitizer_syscall_pre_impl_clock_nanosleep((long long)(clock_id), \
	    (long long)(flags), (long long)(rqtp), (long long)(rmtp))
#define __sanitizer_syscall_post_clock_nanosleep(ret, clock_id, flags, rqtp, rmtp) \
	__sanitizer_syscall_post_impl_clock_nanosleep((long long)(ret), \
	    (long long)(clock_id), (long long)(flags), (long long)(rqtp), (long long)(rmtp))

#define __sanitizer_syscall_pre____lwp_park60(clock_id, flags, ts, unpark, hint, unparkhint) \
	__sanitizer_syscall_pre_impl____lwp_park60((long long)(clock_id), \
	    (long long)(flags), (long long)(ts), (long long)(unpark), (long long)(hint), \
	    (long long)(unparkhint))
#define __sanitizer_syscall_post____lwp_park60(ret, clock_id, flags, ts, unpark, hint, \
	unparkhint) \
	__sanitizer_syscall_post_impl____lwp_park60((long long)(ret), (long long)(clock_id), \
	    (long long)(flags), (long long)(ts), (long long)(unpark), (long long)(hint), \
	    (long long)(unparkhint))

#define __sanitizer_syscall_pre_wait6(idtype, id, status, options, wru, info) \
	__sanitizer_syscall_pre_impl_wait6((long long)(idtype), (long long)(id), \
	    (long long)(status), (long long)(options), (long long)(wru), (long long)(info))
#define __sanitizer_syscall_post_wait6(ret, idtype, id, status, options, wru, info) \
	__sanitizer_syscall_post_impl_wait6((long long)(ret), (long long)(idtype), \
	    (long long)(id), (long long)(status), (long long)(options), (long long)(wru), \
	    (long long)(info))

#define __sanitizer_syscall_pre_clock_getcpuclockid2(idtype, id, clock_id) \
	__sanitizer_syscall_pre_impl_clock_getcpuclockid2((long long)(idtype), \
	    (long long)(id), (long long)(clock_id))
#define __sanitizer_syscall_post_clock_getcpuclockid2(ret, idtype, id, clock_id) \
	__sanitizer_syscall_post_impl_clock_getcpuclockid2((long long)(ret), \
	    (long long)(idtype), (long long)(id), (long long)(clock_id))

#define __sanitizer_syscall_pre___getvfsstat90(buf, bufsize, flags) \
	__sanitizer_syscall_pre_impl___getvfsstat90((long long)(buf), (long long)(bufsize), \
	    (long long)(flags))
#define __sanitizer_syscall_post___getvfsstat90(ret, buf, bufsize, flags) \
	__sanitizer_syscall_post_impl___getvfsstat90((long long)(ret), (long long)(buf), \
	    (long long)(bufsize), (long long)(flags))

#define __sanitizer_syscall_pre___statvfs190(path, buf, flags) \
	__sanitizer_syscall_pre_impl___statvfs190((long long)(path), (long long)(buf), \
	    (long long)(flags))
#define __sanitizer_syscall_post___statvfs190(ret, path, buf, flags) \
	__sanitizer_syscall_post_impl___statvfs190((long long)(ret), (long long)(path), \
	    (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre___fstatvfs190(fd, buf, flags) \
	__sanitizer_syscall_pre_impl___fstatvfs190((long long)(fd), (long long)(buf), \
	    (long long)(flags))
#define __sanitizer_syscall_post___fstatvfs190(ret, fd, buf, flags) \
	__sanitizer_syscall_post_impl___fstatvfs190((long long)(ret), (long long)(fd), \
	    (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre___fhstatvfs190(fhp, fh_size, buf, flags) \
	__sanitizer_syscall_pre_impl___fhstatvfs190((long long)(fhp), (long long)(fh_size), \
	    (long long)(buf), (long long)(flags))
#define __sanitizer_syscall_post___fhstatvfs190(ret, fhp, fh_size, buf, flags) \
	__sanitizer_syscall_post_impl___fhstatvfs190((long long)(ret), (long long)(fhp), \
	    (long long)(fh_size), (long long)(buf), (long long)(flags))

#define __sanitizer_syscall_pre___acl_get_link(path, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_get_link((long long)(path), (long long)(type), \
	    (long long)(aclp))
#define __sanitizer_syscall_post___acl_get_link(ret, path, type, aclp) \
	__sanitizer_syscall_post_impl___acl_get_link((long long)(ret), (long long)(path), \
	    (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_set_link(path, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_set_link((long long)(path), (long long)(type), \
	    (long long)(aclp))
#define __sanitizer_syscall_post___acl_set_link(ret, path, type, aclp) \
	__sanitizer_syscall_post_impl___acl_set_link((long long)(ret), (long long)(path), \
	    (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_delete_link(path, type) \
	__sanitizer_syscall_pre_impl___acl_delete_link((long long)(path), (long long)(type))
#define __sanitizer_syscall_post___acl_delete_link(ret, path, type) \
	__sanitizer_syscall_post_impl___acl_delete_link((long long)(ret), (long long)(path), \
	    (long long)(type))

#define __sanitizer_syscall_pre___acl_aclcheck_link(path, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_aclcheck_link((long long)(path), \
	    (long long)(type), (long long)(aclp))
#define __sanitizer_syscall_post___acl_aclcheck_link(ret, path, type, aclp) \
	__sanitizer_syscall_post_impl___acl_aclcheck_link((long long)(ret), \
	    (long long)(path), (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_get_file(path, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_get_file((long long)(path), (long long)(type), \
	    (long long)(aclp))
#define __sanitizer_syscall_post___acl_get_file(ret, path, type, aclp) \
	__sanitizer_syscall_post_impl___acl_get_file((long long)(ret), (long long)(path), \
	    (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_set_file(path, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_set_file((long long)(path), (long long)(type), \
	    (long long)(aclp))
#define __sanitizer_syscall_post___acl_set_file(ret, path, type, aclp) \
	__sanitizer_syscall_post_impl___acl_set_file((long long)(ret), (long long)(path), \
	    (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_get_fd(filedes, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_get_fd((long long)(filedes), (long long)(type), \
	    (long long)(aclp))
#define __sanitizer_syscall_post___acl_get_fd(ret, filedes, type, aclp) \
	__sanitizer_syscall_post_impl___acl_get_fd((long long)(ret), (long long)(filedes), \
	    (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_set_fd(filedes, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_set_fd((long long)(filedes), (long long)(type), \
	    (long long)(aclp))
#define __sanitizer_syscall_post___acl_set_fd(ret, filedes, type, aclp) \
	__sanitizer_syscall_post_impl___acl_set_fd((long long)(ret), (long long)(filedes), \
	    (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_delete_file(path, type) \
	__sanitizer_syscall_pre_impl___acl_delete_file((long long)(path), (long long)(type))
#define __sanitizer_syscall_post___acl_delete_file(ret, path, type) \
	__sanitizer_syscall_post_impl___acl_delete_file((long long)(ret), (long long)(path), \
	    (long long)(type))

#define __sanitizer_syscall_pre___acl_aclcheck_file(path, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_aclcheck_file((long long)(path), \
	    (long long)(type), (long long)(aclp))
#define __sanitizer_syscall_post___acl_aclcheck_file(ret, path, type, aclp) \
	__sanitizer_syscall_post_impl___acl_aclcheck_file((long long)(ret), \
	    (long long)(path), (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre___acl_aclcheck_fd(filedes, type, aclp) \
	__sanitizer_syscall_pre_impl___acl_aclcheck_fd((long long)(filedes), \
	    (long long)(type), (long long)(aclp))
#define __sanitizer_syscall_post___acl_aclcheck_fd(ret, filedes, type, aclp) \
	__sanitizer_syscall_post_impl___acl_aclcheck_fd((long long)(ret), \
	    (long long)(filedes), (long long)(type), (long long)(aclp))

#define __sanitizer_syscall_pre_lpathconf(path, name) \
	__sanitizer_syscall_pre_impl_lpathconf((long long)(path), (long long)(name))
#define __sanitizer_syscall_post_lpathconf(ret, path, name) \
	__sanitizer_syscall_post_impl_lpathconf((long long)(ret), (long long)(path), \
	    (long long)(name))

#define __sanitizer_syscall_pre_memfd_create(name, flags) \
	__sanitizer_syscall_pre_impl_memfd_create((long long)(name), (long long)(flags))
#define __sanitizer_syscall_post_memfd_create(ret, name, flags) \
	__sanitizer_syscall_post_impl_memfd_create((long long)(ret), (long long)(name), \
	    (long long)(flags))

#define __sanitizer_syscall_pre___kevent100(fd, changelist, nchanges, eventlist, nevents, \
	timeout) \
	__sanitizer_syscall_pre_impl___kevent100((long long)(fd), (long long)(changelist), \
	    (long long)(nchanges), (long long)(eventlist), (long long)(nevents), \
	    (long long)(timeout))
#define __sanitizer_syscall_post___kevent100(ret, fd, changelist, nchanges, eventlist, \
	nevents, timeout) \
	__sanitizer_syscall_post_impl___kevent100((long long)(ret), (long long)(fd), \
	    (long long)(changelist), (long long)(nchanges), (long long)(eventlist), \
	    (long long)(nevents), (long long)(timeout))

#define __sanitizer_syscall_pre_epoll_ctl(epfd, op, fd, event) \
	__sanitizer_syscall_pre_impl_epoll_ctl((long long)(epfd), (long long)(op), \
	    (long long)(fd), (long long)(event))
#define __sanitizer_syscall_post_epoll_ctl(ret, epfd, op, fd, event) \
	__sanitizer_syscall_post_impl_epoll_ctl((long long)(ret), (long long)(epfd), \
	    (long long)(op), (long long)(fd), (long long)(event))

#define __sanitizer_syscall_pre_epoll_pwait2(epfd, events, maxevents, timeout, sigmask) \
	__sanitizer_syscall_pre_impl_epoll_pwait2((long long)(epfd), (long long)(events), \
	    (long long)(maxevents), (long long)(timeout), (long long)(sigmask))
#define __sanitizer_syscall_post_epoll_pwait2(ret, epfd, events, maxevents, timeout, sigmask) \
	__sanitizer_syscall_post_impl_epoll_pwait2((long long)(ret), (long long)(epfd), \
	    (long long)(events), (long long)(maxevents), (long long)(timeout), \
	    (long long)(sigmask))

#define __sanitizer_syscall_pre_semtimedop(semid, sops, nsops, timeout) \
	__sanitizer_syscall_pre_impl_semtimedop((long long)(semid), (long long)(sops), \
	    (long long)(nsops), (long long)(timeout))
#define __sanitizer_syscall_post_semtimedop(ret, semid, sops, nsops, timeout) \
	__sanitizer_syscall_post_impl_semtimedop((long long)(ret), (long long)(semid), \
	    (long long)(sops), (long long)(nsops), (long long)(timeout))

#define __sanitizer_syscall_pre___acl_delete_fd(a, b) \
	__sanitizer_syscall_pre_impl___acl_delete_fd((long long)(a), (long long)(b))
#define __sanitizer_syscall_post___acl_delete_fd(ret, a, b) \
	__sanitizer_syscall_post_impl___acl_delete_fd((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre___clone(a, b) \
	__sanitizer_syscall_pre_impl___clone((long long)(a), (long long)(b))
#define __sanitizer_syscall_post___clone(ret, a, b) \
	__sanitizer_syscall_post_impl___clone((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre___dup3100(a, b, c) \
	__sanitizer_syscall_pre_impl___dup3100((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post___dup3100(ret, a, b, c) \
	__sanitizer_syscall_post_impl___dup3100((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre___futex_set_robust_list(a, b) \
	__sanitizer_syscall_pre_impl___futex_set_robust_list((long long)(a), (long long)(b))
#define __sanitizer_syscall_post___futex_set_robust_list(ret, a, b) \
	__sanitizer_syscall_post_impl___futex_set_robust_list((long long)(ret), \
	    (long long)(a), (long long)(b))

#define __sanitizer_syscall_pre___msync13(a, b, c) \
	__sanitizer_syscall_pre_impl___msync13((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post___msync13(ret, a, b, c) \
	__sanitizer_syscall_post_impl___msync13((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre___posix_fadvise50(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl___posix_fadvise50((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d), (long long)(e))
#define __sanitizer_syscall_post___posix_fadvise50(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl___posix_fadvise50((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d), (long long)(e))

#define __sanitizer_syscall_pre___posix_fchown(a, b, c) \
	__sanitizer_syscall_pre_impl___posix_fchown((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post___posix_fchown(ret, a, b, c) \
	__sanitizer_syscall_post_impl___posix_fchown((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre___socket30(a, b, c) \
	__sanitizer_syscall_pre_impl___socket30((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post___socket30(ret, a, b, c) \
	__sanitizer_syscall_post_impl___socket30((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre___syscall(a, b, c, d, e, f, g, h, i) \
	__sanitizer_syscall_pre_impl___syscall((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d), (long long)(e), (long long)(f), (long long)(g), \
	    (long long)(h), (long long)(i))
#define __sanitizer_syscall_post___syscall(ret, a, b, c, d, e, f, g, h, i) \
	__sanitizer_syscall_post_impl___syscall((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d), (long long)(e), (long long)(f), \
	    (long long)(g), (long long)(h), (long long)(i))

#define __sanitizer_syscall_pre___vfork14() \
	__sanitizer_syscall_pre_impl___vfork14()
#define __sanitizer_syscall_post___vfork14(ret) \
	__sanitizer_syscall_post_impl___vfork14((long long)(ret))

#define __sanitizer_syscall_pre__ksem_close(a) \
	__sanitizer_syscall_pre_impl__ksem_close((long long)(a))
#define __sanitizer_syscall_post__ksem_close(ret, a) \
	__sanitizer_syscall_post_impl__ksem_close((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__ksem_destroy(a) \
	__sanitizer_syscall_pre_impl__ksem_destroy((long long)(a))
#define __sanitizer_syscall_post__ksem_destroy(ret, a) \
	__sanitizer_syscall_post_impl__ksem_destroy((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__ksem_post(a) \
	__sanitizer_syscall_pre_impl__ksem_post((long long)(a))
#define __sanitizer_syscall_post__ksem_post(ret, a) \
	__sanitizer_syscall_post_impl__ksem_post((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__ksem_trywait(a) \
	__sanitizer_syscall_pre_impl__ksem_trywait((long long)(a))
#define __sanitizer_syscall_post__ksem_trywait(ret, a) \
	__sanitizer_syscall_post_impl__ksem_trywait((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__ksem_wait(a) \
	__sanitizer_syscall_pre_impl__ksem_wait((long long)(a))
#define __sanitizer_syscall_post__ksem_wait(ret, a) \
	__sanitizer_syscall_post_impl__ksem_wait((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__lwp_continue(a) \
	__sanitizer_syscall_pre_impl__lwp_continue((long long)(a))
#define __sanitizer_syscall_post__lwp_continue(ret, a) \
	__sanitizer_syscall_post_impl__lwp_continue((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__lwp_detach(a) \
	__sanitizer_syscall_pre_impl__lwp_detach((long long)(a))
#define __sanitizer_syscall_post__lwp_detach(ret, a) \
	__sanitizer_syscall_post_impl__lwp_detach((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__lwp_exit() \
	__sanitizer_syscall_pre_impl__lwp_exit()
#define __sanitizer_syscall_post__lwp_exit(ret) \
	__sanitizer_syscall_post_impl__lwp_exit((long long)(ret))

#define __sanitizer_syscall_pre__lwp_getprivate() \
	__sanitizer_syscall_pre_impl__lwp_getprivate()
#define __sanitizer_syscall_post__lwp_getprivate(ret) \
	__sanitizer_syscall_post_impl__lwp_getprivate((long long)(ret))

#define __sanitizer_syscall_pre__lwp_kill(a, b) \
	__sanitizer_syscall_pre_impl__lwp_kill((long long)(a), (long long)(b))
#define __sanitizer_syscall_post__lwp_kill(ret, a, b) \
	__sanitizer_syscall_post_impl__lwp_kill((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre__lwp_self() \
	__sanitizer_syscall_pre_impl__lwp_self()
#define __sanitizer_syscall_post__lwp_self(ret) \
	__sanitizer_syscall_post_impl__lwp_self((long long)(ret))

#define __sanitizer_syscall_pre__lwp_setprivate(a) \
	__sanitizer_syscall_pre_impl__lwp_setprivate((long long)(a))
#define __sanitizer_syscall_post__lwp_setprivate(ret, a) \
	__sanitizer_syscall_post_impl__lwp_setprivate((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__lwp_suspend(a) \
	__sanitizer_syscall_pre_impl__lwp_suspend((long long)(a))
#define __sanitizer_syscall_post__lwp_suspend(ret, a) \
	__sanitizer_syscall_post_impl__lwp_suspend((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__lwp_unpark(a, b) \
	__sanitizer_syscall_pre_impl__lwp_unpark((long long)(a), (long long)(b))
#define __sanitizer_syscall_post__lwp_unpark(ret, a, b) \
	__sanitizer_syscall_post_impl__lwp_unpark((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre__lwp_wakeup(a) \
	__sanitizer_syscall_pre_impl__lwp_wakeup((long long)(a))
#define __sanitizer_syscall_post__lwp_wakeup(ret, a) \
	__sanitizer_syscall_post_impl__lwp_wakeup((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre__sched_protect(a) \
	__sanitizer_syscall_pre_impl__sched_protect((long long)(a))
#define __sanitizer_syscall_post__sched_protect(ret, a) \
	__sanitizer_syscall_post_impl__sched_protect((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_afssys(a, b, c, d, e, f, g) \
	__sanitizer_syscall_pre_impl_afssys((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d), (long long)(e), (long long)(f), (long long)(g))
#define __sanitizer_syscall_post_afssys(ret, a, b, c, d, e, f, g) \
	__sanitizer_syscall_post_impl_afssys((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d), (long long)(e), (long long)(f), \
	    (long long)(g))

#define __sanitizer_syscall_pre_break(a) \
	__sanitizer_syscall_pre_impl_break((long long)(a))
#define __sanitizer_syscall_post_break(ret, a) \
	__sanitizer_syscall_post_impl_break((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_close(a) \
	__sanitizer_syscall_pre_impl_close((long long)(a))
#define __sanitizer_syscall_post_close(ret, a) \
	__sanitizer_syscall_post_impl_close((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_100_dup3(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_100_dup3((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_100_dup3(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_100_dup3((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_12_msync(a, b) \
	__sanitizer_syscall_pre_impl_compat_12_msync((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_12_msync(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_12_msync((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_12_oreboot(a) \
	__sanitizer_syscall_pre_impl_compat_12_oreboot((long long)(a))
#define __sanitizer_syscall_post_compat_12_oreboot(ret, a) \
	__sanitizer_syscall_post_impl_compat_12_oreboot((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_13_sigpending13() \
	__sanitizer_syscall_pre_impl_compat_13_sigpending13()
#define __sanitizer_syscall_post_compat_13_sigpending13(ret) \
	__sanitizer_syscall_post_impl_compat_13_sigpending13((long long)(ret))

#define __sanitizer_syscall_pre_compat_13_sigprocmask13(a, b) \
	__sanitizer_syscall_pre_impl_compat_13_sigprocmask13((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_13_sigprocmask13(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_13_sigprocmask13((long long)(ret), \
	    (long long)(a), (long long)(b))

#define __sanitizer_syscall_pre_compat_13_sigreturn13(a) \
	__sanitizer_syscall_pre_impl_compat_13_sigreturn13((long long)(a))
#define __sanitizer_syscall_post_compat_13_sigreturn13(ret, a) \
	__sanitizer_syscall_post_impl_compat_13_sigreturn13((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_13_sigsuspend13(a) \
	__sanitizer_syscall_pre_impl_compat_13_sigsuspend13((long long)(a))
#define __sanitizer_syscall_post_compat_13_sigsuspend13(ret, a) \
	__sanitizer_syscall_post_impl_compat_13_sigsuspend13((long long)(ret), \
	    (long long)(a))

#define __sanitizer_syscall_pre_compat_14___semctl(a, b, c, d) \
	__sanitizer_syscall_pre_impl_compat_14___semctl((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d))
#define __sanitizer_syscall_post_compat_14___semctl(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_compat_14___semctl((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_compat_14_msgctl(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_14_msgctl((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_14_msgctl(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_14_msgctl((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_14_shmctl(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_14_shmctl((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_14_shmctl(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_14_shmctl((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_16___sigreturn14(a) \
	__sanitizer_syscall_pre_impl_compat_16___sigreturn14((long long)(a))
#define __sanitizer_syscall_post_compat_16___sigreturn14(ret, a) \
	__sanitizer_syscall_post_impl_compat_16___sigreturn14((long long)(ret), \
	    (long long)(a))

#define __sanitizer_syscall_pre_compat_30___fhstat30(a, b) \
	__sanitizer_syscall_pre_impl_compat_30___fhstat30((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_30___fhstat30(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_30___fhstat30((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_30___fstat13(a, b) \
	__sanitizer_syscall_pre_impl_compat_30___fstat13((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_30___fstat13(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_30___fstat13((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_30_fhstat(a, b) \
	__sanitizer_syscall_pre_impl_compat_30_fhstat((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_30_fhstat(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_30_fhstat((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_30_ntp_gettime(a) \
	__sanitizer_syscall_pre_impl_compat_30_ntp_gettime((long long)(a))
#define __sanitizer_syscall_post_compat_30_ntp_gettime(ret, a) \
	__sanitizer_syscall_post_impl_compat_30_ntp_gettime((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_30_socket(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_30_socket((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_30_socket(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_30_socket((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_43_oftruncate(a, b) \
	__sanitizer_syscall_pre_impl_compat_43_oftruncate((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_43_oftruncate(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_43_oftruncate((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_43_ogetdtablesize() \
	__sanitizer_syscall_pre_impl_compat_43_ogetdtablesize()
#define __sanitizer_syscall_post_compat_43_ogetdtablesize(ret) \
	__sanitizer_syscall_post_impl_compat_43_ogetdtablesize((long long)(ret))

#define __sanitizer_syscall_pre_compat_43_ogethostid() \
	__sanitizer_syscall_pre_impl_compat_43_ogethostid()
#define __sanitizer_syscall_post_compat_43_ogethostid(ret) \
	__sanitizer_syscall_post_impl_compat_43_ogethostid((long long)(ret))

#define __sanitizer_syscall_pre_compat_43_ogetpagesize() \
	__sanitizer_syscall_pre_impl_compat_43_ogetpagesize()
#define __sanitizer_syscall_post_compat_43_ogetpagesize(ret) \
	__sanitizer_syscall_post_impl_compat_43_ogetpagesize((long long)(ret))

#define __sanitizer_syscall_pre_compat_43_okillpg(a, b) \
	__sanitizer_syscall_pre_impl_compat_43_okillpg((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_43_okillpg(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_43_okillpg((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_43_olseek(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_43_olseek((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_43_olseek(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_43_olseek((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_43_ommap(a, b, c, d, e, f) \
	__sanitizer_syscall_pre_impl_compat_43_ommap((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d), (long long)(e), (long long)(f))
#define __sanitizer_syscall_post_compat_43_ommap(ret, a, b, c, d, e, f) \
	__sanitizer_syscall_post_impl_compat_43_ommap((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d), (long long)(e), (long long)(f))

#define __sanitizer_syscall_pre_compat_43_oquota() \
	__sanitizer_syscall_pre_impl_compat_43_oquota()
#define __sanitizer_syscall_post_compat_43_oquota(ret) \
	__sanitizer_syscall_post_impl_compat_43_oquota((long long)(ret))

#define __sanitizer_syscall_pre_compat_43_osethostid(a) \
	__sanitizer_syscall_pre_impl_compat_43_osethostid((long long)(a))
#define __sanitizer_syscall_post_compat_43_osethostid(ret, a) \
	__sanitizer_syscall_post_impl_compat_43_osethostid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_43_osigblock(a) \
	__sanitizer_syscall_pre_impl_compat_43_osigblock((long long)(a))
#define __sanitizer_syscall_post_compat_43_osigblock(ret, a) \
	__sanitizer_syscall_post_impl_compat_43_osigblock((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_43_osigsetmask(a) \
	__sanitizer_syscall_pre_impl_compat_43_osigsetmask((long long)(a))
#define __sanitizer_syscall_post_compat_43_osigsetmask(ret, a) \
	__sanitizer_syscall_post_impl_compat_43_osigsetmask((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_43_owait() \
	__sanitizer_syscall_pre_impl_compat_43_owait()
#define __sanitizer_syscall_post_compat_43_owait(ret) \
	__sanitizer_syscall_post_impl_compat_43_owait((long long)(ret))

#define __sanitizer_syscall_pre_compat_50_____semctl13(a, b, c, d) \
	__sanitizer_syscall_pre_impl_compat_50_____semctl13((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d))
#define __sanitizer_syscall_post_compat_50_____semctl13(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_compat_50_____semctl13((long long)(ret), \
	    (long long)(a), (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_compat_50___fhstat40(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_50___fhstat40((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_50___fhstat40(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_50___fhstat40((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_50___fstat30(a, b) \
	__sanitizer_syscall_pre_impl_compat_50___fstat30((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_compat_50___fstat30(ret, a, b) \
	__sanitizer_syscall_post_impl_compat_50___fstat30((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_compat_50___shmctl13(a, b, c) \
	__sanitizer_syscall_pre_impl_compat_50___shmctl13((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_compat_50___shmctl13(ret, a, b, c) \
	__sanitizer_syscall_post_impl_compat_50___shmctl13((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_compat_60_sa_enable() \
	__sanitizer_syscall_pre_impl_compat_60_sa_enable()
#define __sanitizer_syscall_post_compat_60_sa_enable(ret) \
	__sanitizer_syscall_post_impl_compat_60_sa_enable((long long)(ret))

#define __sanitizer_syscall_pre_compat_60_sa_preempt(a) \
	__sanitizer_syscall_pre_impl_compat_60_sa_preempt((long long)(a))
#define __sanitizer_syscall_post_compat_60_sa_preempt(ret, a) \
	__sanitizer_syscall_post_impl_compat_60_sa_preempt((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_compat_60_sa_register(a, b, c, d) \
	__sanitizer_syscall_pre_impl_compat_60_sa_register((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d))
#define __sanitizer_syscall_post_compat_60_sa_register(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_compat_60_sa_register((long long)(ret), \
	    (long long)(a), (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_compat_60_sa_setconcurrency(a) \
	__sanitizer_syscall_pre_impl_compat_60_sa_setconcurrency((long long)(a))
#define __sanitizer_syscall_post_compat_60_sa_setconcurrency(ret, a) \
	__sanitizer_syscall_post_impl_compat_60_sa_setconcurrency((long long)(ret), \
	    (long long)(a))

#define __sanitizer_syscall_pre_compat_60_sa_yield() \
	__sanitizer_syscall_pre_impl_compat_60_sa_yield()
#define __sanitizer_syscall_post_compat_60_sa_yield(ret) \
	__sanitizer_syscall_post_impl_compat_60_sa_yield((long long)(ret))

#define __sanitizer_syscall_pre_dup(a) \
	__sanitizer_syscall_pre_impl_dup((long long)(a))
#define __sanitizer_syscall_post_dup(ret, a) \
	__sanitizer_syscall_post_impl_dup((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_dup2(a, b) \
	__sanitizer_syscall_pre_impl_dup2((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_dup2(ret, a, b) \
	__sanitizer_syscall_post_impl_dup2((long long)(ret), (long long)(a), (long long)(b))

#define __sanitizer_syscall_pre_dup3(a, b, c) \
	__sanitizer_syscall_pre_impl_dup3((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_dup3(ret, a, b, c) \
	__sanitizer_syscall_post_impl_dup3((long long)(ret), (long long)(a), (long long)(b), \
	    (long long)(c))

#define __sanitizer_syscall_pre_epoll_create1(a) \
	__sanitizer_syscall_pre_impl_epoll_create1((long long)(a))
#define __sanitizer_syscall_post_epoll_create1(ret, a) \
	__sanitizer_syscall_post_impl_epoll_create1((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_eventfd(a, b) \
	__sanitizer_syscall_pre_impl_eventfd((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_eventfd(ret, a, b) \
	__sanitizer_syscall_post_impl_eventfd((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_exit(a) \
	__sanitizer_syscall_pre_impl_exit((long long)(a))
#define __sanitizer_syscall_post_exit(ret, a) \
	__sanitizer_syscall_post_impl_exit((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_fchdir(a) \
	__sanitizer_syscall_pre_impl_fchdir((long long)(a))
#define __sanitizer_syscall_post_fchdir(ret, a) \
	__sanitizer_syscall_post_impl_fchdir((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_fchflags(a, b) \
	__sanitizer_syscall_pre_impl_fchflags((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_fchflags(ret, a, b) \
	__sanitizer_syscall_post_impl_fchflags((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_fchmod(a, b) \
	__sanitizer_syscall_pre_impl_fchmod((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_fchmod(ret, a, b) \
	__sanitizer_syscall_post_impl_fchmod((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_fchown(a, b, c) \
	__sanitizer_syscall_pre_impl_fchown((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_fchown(ret, a, b, c) \
	__sanitizer_syscall_post_impl_fchown((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_fchroot(a) \
	__sanitizer_syscall_pre_impl_fchroot((long long)(a))
#define __sanitizer_syscall_post_fchroot(ret, a) \
	__sanitizer_syscall_post_impl_fchroot((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_fdatasync(a) \
	__sanitizer_syscall_pre_impl_fdatasync((long long)(a))
#define __sanitizer_syscall_post_fdatasync(ret, a) \
	__sanitizer_syscall_post_impl_fdatasync((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_fdiscard(a, b, c, d) \
	__sanitizer_syscall_pre_impl_fdiscard((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d))
#define __sanitizer_syscall_post_fdiscard(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_fdiscard((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_fktrace(a, b, c, d) \
	__sanitizer_syscall_pre_impl_fktrace((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d))
#define __sanitizer_syscall_post_fktrace(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_fktrace((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_flock(a, b) \
	__sanitizer_syscall_pre_impl_flock((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_flock(ret, a, b) \
	__sanitizer_syscall_post_impl_flock((long long)(ret), (long long)(a), (long long)(b))

#define __sanitizer_syscall_pre_fork() \
	__sanitizer_syscall_pre_impl_fork()
#define __sanitizer_syscall_post_fork(ret) \
	__sanitizer_syscall_post_impl_fork((long long)(ret))

#define __sanitizer_syscall_pre_fpathconf(a, b) \
	__sanitizer_syscall_pre_impl_fpathconf((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_fpathconf(ret, a, b) \
	__sanitizer_syscall_post_impl_fpathconf((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_fsync(a) \
	__sanitizer_syscall_pre_impl_fsync((long long)(a))
#define __sanitizer_syscall_post_fsync(ret, a) \
	__sanitizer_syscall_post_impl_fsync((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_fsync_range(a, b, c, d) \
	__sanitizer_syscall_pre_impl_fsync_range((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d))
#define __sanitizer_syscall_post_fsync_range(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_fsync_range((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_ftruncate(a, b, c) \
	__sanitizer_syscall_pre_impl_ftruncate((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_ftruncate(ret, a, b, c) \
	__sanitizer_syscall_post_impl_ftruncate((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_getegid() \
	__sanitizer_syscall_pre_impl_getegid()
#define __sanitizer_syscall_post_getegid(ret) \
	__sanitizer_syscall_post_impl_getegid((long long)(ret))

#define __sanitizer_syscall_pre_geteuid() \
	__sanitizer_syscall_pre_impl_geteuid()
#define __sanitizer_syscall_post_geteuid(ret) \
	__sanitizer_syscall_post_impl_geteuid((long long)(ret))

#define __sanitizer_syscall_pre_getgid() \
	__sanitizer_syscall_pre_impl_getgid()
#define __sanitizer_syscall_post_getgid(ret) \
	__sanitizer_syscall_post_impl_getgid((long long)(ret))

#define __sanitizer_syscall_pre_getpgid(a) \
	__sanitizer_syscall_pre_impl_getpgid((long long)(a))
#define __sanitizer_syscall_post_getpgid(ret, a) \
	__sanitizer_syscall_post_impl_getpgid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_getpgrp() \
	__sanitizer_syscall_pre_impl_getpgrp()
#define __sanitizer_syscall_post_getpgrp(ret) \
	__sanitizer_syscall_post_impl_getpgrp((long long)(ret))

#define __sanitizer_syscall_pre_getpid() \
	__sanitizer_syscall_pre_impl_getpid()
#define __sanitizer_syscall_post_getpid(ret) \
	__sanitizer_syscall_post_impl_getpid((long long)(ret))

#define __sanitizer_syscall_pre_getppid() \
	__sanitizer_syscall_pre_impl_getppid()
#define __sanitizer_syscall_post_getppid(ret) \
	__sanitizer_syscall_post_impl_getppid((long long)(ret))

#define __sanitizer_syscall_pre_getpriority(a, b) \
	__sanitizer_syscall_pre_impl_getpriority((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_getpriority(ret, a, b) \
	__sanitizer_syscall_post_impl_getpriority((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_getsid(a) \
	__sanitizer_syscall_pre_impl_getsid((long long)(a))
#define __sanitizer_syscall_post_getsid(ret, a) \
	__sanitizer_syscall_post_impl_getsid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_getuid() \
	__sanitizer_syscall_pre_impl_getuid()
#define __sanitizer_syscall_post_getuid(ret) \
	__sanitizer_syscall_post_impl_getuid((long long)(ret))

#define __sanitizer_syscall_pre_ioctl(a, b, c) \
	__sanitizer_syscall_pre_impl_ioctl((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_ioctl(ret, a, b, c) \
	__sanitizer_syscall_post_impl_ioctl((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_issetugid() \
	__sanitizer_syscall_pre_impl_issetugid()
#define __sanitizer_syscall_post_issetugid(ret) \
	__sanitizer_syscall_post_impl_issetugid((long long)(ret))

#define __sanitizer_syscall_pre_kill(a, b) \
	__sanitizer_syscall_pre_impl_kill((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_kill(ret, a, b) \
	__sanitizer_syscall_post_impl_kill((long long)(ret), (long long)(a), (long long)(b))

#define __sanitizer_syscall_pre_kqueue() \
	__sanitizer_syscall_pre_impl_kqueue()
#define __sanitizer_syscall_post_kqueue(ret) \
	__sanitizer_syscall_post_impl_kqueue((long long)(ret))

#define __sanitizer_syscall_pre_kqueue1(a) \
	__sanitizer_syscall_pre_impl_kqueue1((long long)(a))
#define __sanitizer_syscall_post_kqueue1(ret, a) \
	__sanitizer_syscall_post_impl_kqueue1((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_listen(a, b) \
	__sanitizer_syscall_pre_impl_listen((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_listen(ret, a, b) \
	__sanitizer_syscall_post_impl_listen((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_lseek(a, b, c, d) \
	__sanitizer_syscall_pre_impl_lseek((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d))
#define __sanitizer_syscall_post_lseek(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_lseek((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_madvise(a, b, c) \
	__sanitizer_syscall_pre_impl_madvise((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_madvise(ret, a, b, c) \
	__sanitizer_syscall_post_impl_madvise((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_minherit(a, b, c) \
	__sanitizer_syscall_pre_impl_minherit((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_minherit(ret, a, b, c) \
	__sanitizer_syscall_post_impl_minherit((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_mlock(a, b) \
	__sanitizer_syscall_pre_impl_mlock((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_mlock(ret, a, b) \
	__sanitizer_syscall_post_impl_mlock((long long)(ret), (long long)(a), (long long)(b))

#define __sanitizer_syscall_pre_mlockall(a) \
	__sanitizer_syscall_pre_impl_mlockall((long long)(a))
#define __sanitizer_syscall_post_mlockall(ret, a) \
	__sanitizer_syscall_post_impl_mlockall((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_mmap(a, b, c, d, e, f, g) \
	__sanitizer_syscall_pre_impl_mmap((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d), (long long)(e), (long long)(f), (long long)(g))
#define __sanitizer_syscall_post_mmap(ret, a, b, c, d, e, f, g) \
	__sanitizer_syscall_post_impl_mmap((long long)(ret), (long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d), (long long)(e), (long long)(f), (long long)(g))

#define __sanitizer_syscall_pre_modctl(a, b) \
	__sanitizer_syscall_pre_impl_modctl((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_modctl(ret, a, b) \
	__sanitizer_syscall_post_impl_modctl((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_mprotect(a, b, c) \
	__sanitizer_syscall_pre_impl_mprotect((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_mprotect(ret, a, b, c) \
	__sanitizer_syscall_post_impl_mprotect((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_mq_close(a) \
	__sanitizer_syscall_pre_impl_mq_close((long long)(a))
#define __sanitizer_syscall_post_mq_close(ret, a) \
	__sanitizer_syscall_post_impl_mq_close((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_mremap(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_mremap((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d), (long long)(e))
#define __sanitizer_syscall_post_mremap(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_mremap((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d), (long long)(e))

#define __sanitizer_syscall_pre_msgget(a, b) \
	__sanitizer_syscall_pre_impl_msgget((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_msgget(ret, a, b) \
	__sanitizer_syscall_post_impl_msgget((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_munlock(a, b) \
	__sanitizer_syscall_pre_impl_munlock((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_munlock(ret, a, b) \
	__sanitizer_syscall_post_impl_munlock((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_munlockall() \
	__sanitizer_syscall_pre_impl_munlockall()
#define __sanitizer_syscall_post_munlockall(ret) \
	__sanitizer_syscall_post_impl_munlockall((long long)(ret))

#define __sanitizer_syscall_pre_munmap(a, b) \
	__sanitizer_syscall_pre_impl_munmap((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_munmap(ret, a, b) \
	__sanitizer_syscall_post_impl_munmap((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_nfssvc(a, b) \
	__sanitizer_syscall_pre_impl_nfssvc((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_nfssvc(ret, a, b) \
	__sanitizer_syscall_post_impl_nfssvc((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_pipe() \
	__sanitizer_syscall_pre_impl_pipe()
#define __sanitizer_syscall_post_pipe(ret) \
	__sanitizer_syscall_post_impl_pipe((long long)(ret))

#define __sanitizer_syscall_pre_posix_fadvise() \
	__sanitizer_syscall_pre_impl_posix_fadvise()
#define __sanitizer_syscall_post_posix_fadvise(ret) \
	__sanitizer_syscall_post_impl_posix_fadvise((long long)(ret))

#define __sanitizer_syscall_pre_posix_fallocate(a, b, c, d) \
	__sanitizer_syscall_pre_impl_posix_fallocate((long long)(a), (long long)(b), \
	    (long long)(c), (long long)(d))
#define __sanitizer_syscall_post_posix_fallocate(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_posix_fallocate((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_profil(a, b, c, d) \
	__sanitizer_syscall_pre_impl_profil((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d))
#define __sanitizer_syscall_post_profil(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_profil((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d))

#define __sanitizer_syscall_pre_pset_destroy(a) \
	__sanitizer_syscall_pre_impl_pset_destroy((long long)(a))
#define __sanitizer_syscall_post_pset_destroy(ret, a) \
	__sanitizer_syscall_post_impl_pset_destroy((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_rasctl(a, b, c) \
	__sanitizer_syscall_pre_impl_rasctl((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_rasctl(ret, a, b, c) \
	__sanitizer_syscall_post_impl_rasctl((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_reboot(a, b) \
	__sanitizer_syscall_pre_impl_reboot((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_reboot(ret, a, b) \
	__sanitizer_syscall_post_impl_reboot((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_sched_yield() \
	__sanitizer_syscall_pre_impl_sched_yield()
#define __sanitizer_syscall_post_sched_yield(ret) \
	__sanitizer_syscall_post_impl_sched_yield((long long)(ret))

#define __sanitizer_syscall_pre_semconfig(a) \
	__sanitizer_syscall_pre_impl_semconfig((long long)(a))
#define __sanitizer_syscall_post_semconfig(ret, a) \
	__sanitizer_syscall_post_impl_semconfig((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_semget(a, b, c) \
	__sanitizer_syscall_pre_impl_semget((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_semget(ret, a, b, c) \
	__sanitizer_syscall_post_impl_semget((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_setcontext(a) \
	__sanitizer_syscall_pre_impl_setcontext((long long)(a))
#define __sanitizer_syscall_post_setcontext(ret, a) \
	__sanitizer_syscall_post_impl_setcontext((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_setegid(a) \
	__sanitizer_syscall_pre_impl_setegid((long long)(a))
#define __sanitizer_syscall_post_setegid(ret, a) \
	__sanitizer_syscall_post_impl_setegid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_seteuid(a) \
	__sanitizer_syscall_pre_impl_seteuid((long long)(a))
#define __sanitizer_syscall_post_seteuid(ret, a) \
	__sanitizer_syscall_post_impl_seteuid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_setgid(a) \
	__sanitizer_syscall_pre_impl_setgid((long long)(a))
#define __sanitizer_syscall_post_setgid(ret, a) \
	__sanitizer_syscall_post_impl_setgid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_setpgid(a, b) \
	__sanitizer_syscall_pre_impl_setpgid((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_setpgid(ret, a, b) \
	__sanitizer_syscall_post_impl_setpgid((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_setpriority(a, b, c) \
	__sanitizer_syscall_pre_impl_setpriority((long long)(a), (long long)(b), \
	    (long long)(c))
#define __sanitizer_syscall_post_setpriority(ret, a, b, c) \
	__sanitizer_syscall_post_impl_setpriority((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_setregid(a, b) \
	__sanitizer_syscall_pre_impl_setregid((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_setregid(ret, a, b) \
	__sanitizer_syscall_post_impl_setregid((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_setreuid(a, b) \
	__sanitizer_syscall_pre_impl_setreuid((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_setreuid(ret, a, b) \
	__sanitizer_syscall_post_impl_setreuid((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_setsid() \
	__sanitizer_syscall_pre_impl_setsid()
#define __sanitizer_syscall_post_setsid(ret) \
	__sanitizer_syscall_post_impl_setsid((long long)(ret))

#define __sanitizer_syscall_pre_setuid(a) \
	__sanitizer_syscall_pre_impl_setuid((long long)(a))
#define __sanitizer_syscall_post_setuid(ret, a) \
	__sanitizer_syscall_post_impl_setuid((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_shmat(a, b, c) \
	__sanitizer_syscall_pre_impl_shmat((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_shmat(ret, a, b, c) \
	__sanitizer_syscall_post_impl_shmat((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_shmdt(a) \
	__sanitizer_syscall_pre_impl_shmdt((long long)(a))
#define __sanitizer_syscall_post_shmdt(ret, a) \
	__sanitizer_syscall_post_impl_shmdt((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_shmget(a, b, c) \
	__sanitizer_syscall_pre_impl_shmget((long long)(a), (long long)(b), (long long)(c))
#define __sanitizer_syscall_post_shmget(ret, a, b, c) \
	__sanitizer_syscall_post_impl_shmget((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c))

#define __sanitizer_syscall_pre_shutdown(a, b) \
	__sanitizer_syscall_pre_impl_shutdown((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_shutdown(ret, a, b) \
	__sanitizer_syscall_post_impl_shutdown((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_sync() \
	__sanitizer_syscall_pre_impl_sync()
#define __sanitizer_syscall_post_sync(ret) \
	__sanitizer_syscall_post_impl_sync((long long)(ret))

#define __sanitizer_syscall_pre_sysarch(a, b) \
	__sanitizer_syscall_pre_impl_sysarch((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_sysarch(ret, a, b) \
	__sanitizer_syscall_post_impl_sysarch((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_syscall(a, b, c, d, e, f, g, h, i) \
	__sanitizer_syscall_pre_impl_syscall((long long)(a), (long long)(b), (long long)(c), \
	    (long long)(d), (long long)(e), (long long)(f), (long long)(g), (long long)(h), \
	    (long long)(i))
#define __sanitizer_syscall_post_syscall(ret, a, b, c, d, e, f, g, h, i) \
	__sanitizer_syscall_post_impl_syscall((long long)(ret), (long long)(a), \
	    (long long)(b), (long long)(c), (long long)(d), (long long)(e), (long long)(f), \
	    (long long)(g), (long long)(h), (long long)(i))

#define __sanitizer_syscall_pre_timer_delete(a) \
	__sanitizer_syscall_pre_impl_timer_delete((long long)(a))
#define __sanitizer_syscall_post_timer_delete(ret, a) \
	__sanitizer_syscall_post_impl_timer_delete((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_timer_getoverrun(a) \
	__sanitizer_syscall_pre_impl_timer_getoverrun((long long)(a))
#define __sanitizer_syscall_post_timer_getoverrun(ret, a) \
	__sanitizer_syscall_post_impl_timer_getoverrun((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_timerfd_create(a, b) \
	__sanitizer_syscall_pre_impl_timerfd_create((long long)(a), (long long)(b))
#define __sanitizer_syscall_post_timerfd_create(ret, a, b) \
	__sanitizer_syscall_post_impl_timerfd_create((long long)(ret), (long long)(a), \
	    (long long)(b))

#define __sanitizer_syscall_pre_umask(a) \
	__sanitizer_syscall_pre_impl_umask((long long)(a))
#define __sanitizer_syscall_post_umask(ret, a) \
	__sanitizer_syscall_post_impl_umask((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_vadvise(a) \
	__sanitizer_syscall_pre_impl_vadvise((long long)(a))
#define __sanitizer_syscall_post_vadvise(ret, a) \
	__sanitizer_syscall_post_impl_vadvise((long long)(ret), (long long)(a))

#define __sanitizer_syscall_pre_vfork() \
	__sanitizer_syscall_pre_impl_vfork()
#define __sanitizer_syscall_post_vfork(ret) \
	__sanitizer_syscall_post_impl_vfork((long long)(ret))

/* what the macros call */
#ifdef __cplusplus
extern "C" {
#endif
void __sanitizer_syscall_pre_impl_read(long long, long long, long long);
void __sanitizer_syscall_post_impl_read(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_write(long long, long long, long long);
void __sanitizer_syscall_post_impl_write(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_open(long long, long long, long long);
void __sanitizer_syscall_post_impl_open(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_wait4(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50_wait4(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_ocreat(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_ocreat(long long, long long, long long);
void __sanitizer_syscall_pre_impl_link(long long, long long);
void __sanitizer_syscall_post_impl_link(long long, long long, long long);
void __sanitizer_syscall_pre_impl_unlink(long long);
void __sanitizer_syscall_post_impl_unlink(long long, long long);
void __sanitizer_syscall_pre_impl_chdir(long long);
void __sanitizer_syscall_post_impl_chdir(long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_mknod(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50_mknod(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_chmod(long long, long long);
void __sanitizer_syscall_post_impl_chmod(long long, long long, long long);
void __sanitizer_syscall_pre_impl_chown(long long, long long, long long);
void __sanitizer_syscall_post_impl_chown(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_20_getfsstat(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_20_getfsstat(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_40_mount(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_40_mount(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_unmount(long long, long long);
void __sanitizer_syscall_post_impl_unmount(long long, long long, long long);
void __sanitizer_syscall_pre_impl_ptrace(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_ptrace(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_recvmsg(long long, long long, long long);
void __sanitizer_syscall_post_impl_recvmsg(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_sendmsg(long long, long long, long long);
void __sanitizer_syscall_post_impl_sendmsg(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_recvfrom(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_recvfrom(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_accept(long long, long long, long long);
void __sanitizer_syscall_post_impl_accept(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_getpeername(long long, long long, long long);
void __sanitizer_syscall_post_impl_getpeername(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_getsockname(long long, long long, long long);
void __sanitizer_syscall_post_impl_getsockname(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_access(long long, long long);
void __sanitizer_syscall_post_impl_access(long long, long long, long long);
void __sanitizer_syscall_pre_impl_chflags(long long, long long);
void __sanitizer_syscall_post_impl_chflags(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_stat43(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_stat43(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_lstat43(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_lstat43(long long, long long, long long);
void __sanitizer_syscall_pre_impl_ktrace(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_ktrace(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_13_sigaction13(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_13_sigaction13(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___getlogin(long long, long long);
void __sanitizer_syscall_post_impl___getlogin(long long, long long, long long);
void __sanitizer_syscall_pre_impl___setlogin(long long);
void __sanitizer_syscall_post_impl___setlogin(long long, long long);
void __sanitizer_syscall_pre_impl_acct(long long);
void __sanitizer_syscall_post_impl_acct(long long, long long);
void __sanitizer_syscall_pre_impl_compat_13_sigaltstack13(long long, long long);
void __sanitizer_syscall_post_impl_compat_13_sigaltstack13(long long, long long, long long);
void __sanitizer_syscall_pre_impl_revoke(long long);
void __sanitizer_syscall_post_impl_revoke(long long, long long);
void __sanitizer_syscall_pre_impl_symlink(long long, long long);
void __sanitizer_syscall_post_impl_symlink(long long, long long, long long);
void __sanitizer_syscall_pre_impl_readlink(long long, long long, long long);
void __sanitizer_syscall_post_impl_readlink(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_execve(long long, long long, long long);
void __sanitizer_syscall_post_impl_execve(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_chroot(long long);
void __sanitizer_syscall_post_impl_chroot(long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_fstat43(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_fstat43(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetkerninfo(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_43_ogetkerninfo(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_mincore(long long, long long, long long);
void __sanitizer_syscall_post_impl_mincore(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_getgroups(long long, long long);
void __sanitizer_syscall_post_impl_getgroups(long long, long long, long long);
void __sanitizer_syscall_pre_impl_setgroups(long long, long long);
void __sanitizer_syscall_post_impl_setgroups(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_setitimer(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50_setitimer(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_12_oswapon(long long);
void __sanitizer_syscall_post_impl_compat_12_oswapon(long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_getitimer(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_getitimer(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_ogethostname(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_ogethostname(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_osethostname(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_osethostname(long long, long long, long long);
void __sanitizer_syscall_pre_impl_getrandom(long long, long long, long long);
void __sanitizer_syscall_post_impl_getrandom(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_fcntl(long long, long long, long long);
void __sanitizer_syscall_post_impl_fcntl(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_select(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_compat_50_select(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_connect(long long, long long, long long);
void __sanitizer_syscall_post_impl_connect(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_oaccept(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_oaccept(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_osend(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_osend(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_orecv(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_orecv(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_bind(long long, long long, long long);
void __sanitizer_syscall_post_impl_bind(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_setsockopt(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_setsockopt(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_osigvec(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_osigvec(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_osigstack(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_osigstack(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_orecvmsg(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_orecvmsg(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_osendmsg(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_osendmsg(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_50_gettimeofday(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_gettimeofday(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_getrusage(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_getrusage(long long, long long, long long);
void __sanitizer_syscall_pre_impl_getsockopt(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_getsockopt(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_readv(long long, long long, long long);
void __sanitizer_syscall_post_impl_readv(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_writev(long long, long long, long long);
void __sanitizer_syscall_post_impl_writev(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_settimeofday(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_settimeofday(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_orecvfrom(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_orecvfrom(long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_rename(long long, long long);
void __sanitizer_syscall_post_impl_rename(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_otruncate(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_otruncate(long long, long long, long long);
void __sanitizer_syscall_pre_impl_mkfifo(long long, long long);
void __sanitizer_syscall_post_impl_mkfifo(long long, long long, long long);
void __sanitizer_syscall_pre_impl_sendto(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_sendto(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_socketpair(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_socketpair(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_mkdir(long long, long long);
void __sanitizer_syscall_post_impl_mkdir(long long, long long, long long);
void __sanitizer_syscall_pre_impl_rmdir(long long);
void __sanitizer_syscall_post_impl_rmdir(long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_utimes(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_utimes(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_adjtime(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_adjtime(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetpeername(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_ogetpeername(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetrlimit(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_ogetrlimit(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_osetrlimit(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_osetrlimit(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_quotactl(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_50_quotactl(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetsockname(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_ogetsockname(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetdirentries(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_43_ogetdirentries(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_20_statfs(long long, long long);
void __sanitizer_syscall_post_impl_compat_20_statfs(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_20_fstatfs(long long, long long);
void __sanitizer_syscall_post_impl_compat_20_fstatfs(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30_getfh(long long, long long);
void __sanitizer_syscall_post_impl_compat_30_getfh(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_09_ogetdomainname(long long, long long);
void __sanitizer_syscall_post_impl_compat_09_ogetdomainname(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_09_osetdomainname(long long, long long);
void __sanitizer_syscall_post_impl_compat_09_osetdomainname(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_09_ouname(long long);
void __sanitizer_syscall_post_impl_compat_09_ouname(long long, long long);
void __sanitizer_syscall_pre_impl___futex(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl___futex(long long, long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___futex_get_robust_list(long long, long long, long long);
void __sanitizer_syscall_post_impl___futex_get_robust_list(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_pread(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_pread(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_pwrite(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_pwrite(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_ntp_adjtime(long long);
void __sanitizer_syscall_post_impl_ntp_adjtime(long long, long long);
void __sanitizer_syscall_pre_impl_timerfd_settime(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_timerfd_settime(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_timerfd_gettime(long long, long long);
void __sanitizer_syscall_post_impl_timerfd_gettime(long long, long long, long long);
void __sanitizer_syscall_pre_impl_lfs_bmapv(long long, long long, long long);
void __sanitizer_syscall_post_impl_lfs_bmapv(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_lfs_markv(long long, long long, long long);
void __sanitizer_syscall_post_impl_lfs_markv(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_lfs_segclean(long long, long long);
void __sanitizer_syscall_post_impl_lfs_segclean(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_lfs_segwait(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_lfs_segwait(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_12_stat12(long long, long long);
void __sanitizer_syscall_post_impl_compat_12_stat12(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_12_fstat12(long long, long long);
void __sanitizer_syscall_post_impl_compat_12_fstat12(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_12_lstat12(long long, long long);
void __sanitizer_syscall_post_impl_compat_12_lstat12(long long, long long, long long);
void __sanitizer_syscall_pre_impl_pathconf(long long, long long);
void __sanitizer_syscall_post_impl_pathconf(long long, long long, long long);
void __sanitizer_syscall_pre_impl_getsockopt2(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_getsockopt2(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_getrlimit(long long, long long);
void __sanitizer_syscall_post_impl_getrlimit(long long, long long, long long);
void __sanitizer_syscall_pre_impl_setrlimit(long long, long long);
void __sanitizer_syscall_post_impl_setrlimit(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_12_getdirentries(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_12_getdirentries(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_truncate(long long, long long, long long);
void __sanitizer_syscall_post_impl_truncate(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___sysctl(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___sysctl(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_undelete(long long);
void __sanitizer_syscall_post_impl_undelete(long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_futimes(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_futimes(long long, long long, long long);
void __sanitizer_syscall_pre_impl_poll(long long, long long, long long);
void __sanitizer_syscall_post_impl_poll(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_semop(long long, long long, long long);
void __sanitizer_syscall_post_impl_semop(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_msgsnd(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_msgsnd(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_msgrcv(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_msgrcv(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_clock_gettime(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_clock_gettime(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_clock_settime(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_clock_settime(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_clock_getres(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_clock_getres(long long, long long, long long);
void __sanitizer_syscall_pre_impl_timer_create(long long, long long, long long);
void __sanitizer_syscall_post_impl_timer_create(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_timer_settime(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_50_timer_settime(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_timer_gettime(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_timer_gettime(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_nanosleep(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_nanosleep(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___sigtimedwait(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50___sigtimedwait(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_sigqueueinfo(long long, long long);
void __sanitizer_syscall_post_impl_sigqueueinfo(long long, long long, long long);
void __sanitizer_syscall_pre_impl__ksem_init(long long, long long);
void __sanitizer_syscall_post_impl__ksem_init(long long, long long, long long);
void __sanitizer_syscall_pre_impl__ksem_open(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl__ksem_open(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl__ksem_unlink(long long);
void __sanitizer_syscall_post_impl__ksem_unlink(long long, long long);
void __sanitizer_syscall_pre_impl__ksem_getvalue(long long, long long);
void __sanitizer_syscall_post_impl__ksem_getvalue(long long, long long, long long);
void __sanitizer_syscall_pre_impl__ksem_timedwait(long long, long long);
void __sanitizer_syscall_post_impl__ksem_timedwait(long long, long long, long long);
void __sanitizer_syscall_pre_impl_mq_open(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_mq_open(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_mq_unlink(long long);
void __sanitizer_syscall_post_impl_mq_unlink(long long, long long);
void __sanitizer_syscall_pre_impl_mq_getattr(long long, long long);
void __sanitizer_syscall_post_impl_mq_getattr(long long, long long, long long);
void __sanitizer_syscall_pre_impl_mq_setattr(long long, long long, long long);
void __sanitizer_syscall_post_impl_mq_setattr(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_mq_notify(long long, long long);
void __sanitizer_syscall_post_impl_mq_notify(long long, long long, long long);
void __sanitizer_syscall_pre_impl_mq_send(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_mq_send(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_mq_receive(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_mq_receive(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_50_mq_timedsend(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_compat_50_mq_timedsend(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_mq_timedreceive(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_compat_50_mq_timedreceive(long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___posix_rename(long long, long long);
void __sanitizer_syscall_post_impl___posix_rename(long long, long long, long long);
void __sanitizer_syscall_pre_impl_swapctl(long long, long long, long long);
void __sanitizer_syscall_post_impl_swapctl(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30_getdents(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_30_getdents(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_lchmod(long long, long long);
void __sanitizer_syscall_post_impl_lchmod(long long, long long, long long);
void __sanitizer_syscall_pre_impl_lchown(long long, long long, long long);
void __sanitizer_syscall_post_impl_lchown(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_lutimes(long long, long long);
void __sanitizer_syscall_post_impl_compat_50_lutimes(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30___stat13(long long, long long);
void __sanitizer_syscall_post_impl_compat_30___stat13(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30___lstat13(long long, long long);
void __sanitizer_syscall_post_impl_compat_30___lstat13(long long, long long, long long);
void __sanitizer_syscall_pre_impl___sigaltstack14(long long, long long);
void __sanitizer_syscall_post_impl___sigaltstack14(long long, long long, long long);
void __sanitizer_syscall_pre_impl___posix_chown(long long, long long, long long);
void __sanitizer_syscall_post_impl___posix_chown(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___posix_lchown(long long, long long, long long);
void __sanitizer_syscall_post_impl___posix_lchown(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_preadv(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_preadv(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_pwritev(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_pwritev(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_16___sigaction14(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_16___sigaction14(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___sigpending14(long long);
void __sanitizer_syscall_post_impl___sigpending14(long long, long long);
void __sanitizer_syscall_pre_impl___sigprocmask14(long long, long long, long long);
void __sanitizer_syscall_post_impl___sigprocmask14(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___sigsuspend14(long long);
void __sanitizer_syscall_post_impl___sigsuspend14(long long, long long);
void __sanitizer_syscall_pre_impl___getcwd(long long, long long);
void __sanitizer_syscall_post_impl___getcwd(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30_fhopen(long long, long long);
void __sanitizer_syscall_post_impl_compat_30_fhopen(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_20_fhstatfs(long long, long long);
void __sanitizer_syscall_post_impl_compat_20_fhstatfs(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___msgctl13(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50___msgctl13(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_lchflags(long long, long long);
void __sanitizer_syscall_post_impl_lchflags(long long, long long, long long);
void __sanitizer_syscall_pre_impl_utrace(long long, long long, long long);
void __sanitizer_syscall_post_impl_utrace(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_getcontext(long long);
void __sanitizer_syscall_post_impl_getcontext(long long, long long);
void __sanitizer_syscall_pre_impl__lwp_create(long long, long long, long long);
void __sanitizer_syscall_post_impl__lwp_create(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl__lwp_wait(long long, long long);
void __sanitizer_syscall_post_impl__lwp_wait(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50__lwp_park(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_50__lwp_park(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl__lwp_unpark_all(long long, long long, long long);
void __sanitizer_syscall_post_impl__lwp_unpark_all(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl__lwp_setname(long long, long long);
void __sanitizer_syscall_post_impl__lwp_setname(long long, long long, long long);
void __sanitizer_syscall_pre_impl__lwp_getname(long long, long long, long long);
void __sanitizer_syscall_post_impl__lwp_getname(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl__lwp_ctl(long long, long long);
void __sanitizer_syscall_post_impl__lwp_ctl(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_60_sa_stacks(long long, long long);
void __sanitizer_syscall_post_impl_compat_60_sa_stacks(long long, long long, long long);
void __sanitizer_syscall_pre_impl___sigaction_sigtramp(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___sigaction_sigtramp(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_kevent(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50_kevent(long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl__sched_setparam(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl__sched_setparam(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl__sched_getparam(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl__sched_getparam(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl__sched_setaffinity(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl__sched_setaffinity(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl__sched_getaffinity(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl__sched_getaffinity(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_uuidgen(long long, long long);
void __sanitizer_syscall_post_impl_uuidgen(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_90_getvfsstat(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_90_getvfsstat(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_90_statvfs1(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_90_statvfs1(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_90_fstatvfs1(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_90_fstatvfs1(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_30_fhstatvfs1(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_30_fhstatvfs1(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_extattrctl(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_extattrctl(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_extattr_set_file(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_extattr_set_file(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_extattr_get_file(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_extattr_get_file(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_extattr_delete_file(long long, long long, long long);
void __sanitizer_syscall_post_impl_extattr_delete_file(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_extattr_set_fd(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_extattr_set_fd(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_extattr_get_fd(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_extattr_get_fd(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_extattr_delete_fd(long long, long long, long long);
void __sanitizer_syscall_post_impl_extattr_delete_fd(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_extattr_set_link(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_extattr_set_link(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_extattr_get_link(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_extattr_get_link(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_extattr_delete_link(long long, long long, long long);
void __sanitizer_syscall_post_impl_extattr_delete_link(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_extattr_list_fd(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_extattr_list_fd(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_extattr_list_file(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_extattr_list_file(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_extattr_list_link(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_extattr_list_link(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_pselect(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50_pselect(long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_pollts(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_50_pollts(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_setxattr(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_setxattr(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_lsetxattr(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_lsetxattr(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_fsetxattr(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_fsetxattr(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_getxattr(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_getxattr(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_lgetxattr(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_lgetxattr(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_fgetxattr(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_fgetxattr(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_listxattr(long long, long long, long long);
void __sanitizer_syscall_post_impl_listxattr(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_llistxattr(long long, long long, long long);
void __sanitizer_syscall_post_impl_llistxattr(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_flistxattr(long long, long long, long long);
void __sanitizer_syscall_post_impl_flistxattr(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_removexattr(long long, long long);
void __sanitizer_syscall_post_impl_removexattr(long long, long long, long long);
void __sanitizer_syscall_pre_impl_lremovexattr(long long, long long);
void __sanitizer_syscall_post_impl_lremovexattr(long long, long long, long long);
void __sanitizer_syscall_pre_impl_fremovexattr(long long, long long);
void __sanitizer_syscall_post_impl_fremovexattr(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___stat30(long long, long long);
void __sanitizer_syscall_post_impl_compat_50___stat30(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___lstat30(long long, long long);
void __sanitizer_syscall_post_impl_compat_50___lstat30(long long, long long, long long);
void __sanitizer_syscall_pre_impl___getdents30(long long, long long, long long);
void __sanitizer_syscall_post_impl___getdents30(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___ntp_gettime30(long long);
void __sanitizer_syscall_post_impl_compat_50___ntp_gettime30(long long, long long);
void __sanitizer_syscall_pre_impl___getfh30(long long, long long, long long);
void __sanitizer_syscall_post_impl___getfh30(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___fhopen40(long long, long long, long long);
void __sanitizer_syscall_post_impl___fhopen40(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_90_fhstatvfs1(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_90_fhstatvfs1(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_aio_cancel(long long, long long);
void __sanitizer_syscall_post_impl_aio_cancel(long long, long long, long long);
void __sanitizer_syscall_pre_impl_aio_error(long long);
void __sanitizer_syscall_post_impl_aio_error(long long, long long);
void __sanitizer_syscall_pre_impl_aio_fsync(long long, long long);
void __sanitizer_syscall_post_impl_aio_fsync(long long, long long, long long);
void __sanitizer_syscall_pre_impl_aio_read(long long);
void __sanitizer_syscall_post_impl_aio_read(long long, long long);
void __sanitizer_syscall_pre_impl_aio_return(long long);
void __sanitizer_syscall_post_impl_aio_return(long long, long long);
void __sanitizer_syscall_pre_impl_compat_50_aio_suspend(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50_aio_suspend(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_aio_write(long long);
void __sanitizer_syscall_post_impl_aio_write(long long, long long);
void __sanitizer_syscall_pre_impl_lio_listio(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_lio_listio(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___mount50(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl___mount50(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_pset_create(long long);
void __sanitizer_syscall_post_impl_pset_create(long long, long long);
void __sanitizer_syscall_pre_impl_pset_assign(long long, long long, long long);
void __sanitizer_syscall_post_impl_pset_assign(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl__pset_bind(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl__pset_bind(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl___select50(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl___select50(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl___gettimeofday50(long long, long long);
void __sanitizer_syscall_post_impl___gettimeofday50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___settimeofday50(long long, long long);
void __sanitizer_syscall_post_impl___settimeofday50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___utimes50(long long, long long);
void __sanitizer_syscall_post_impl___utimes50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___adjtime50(long long, long long);
void __sanitizer_syscall_post_impl___adjtime50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___lfs_segwait50(long long, long long);
void __sanitizer_syscall_post_impl___lfs_segwait50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___futimes50(long long, long long);
void __sanitizer_syscall_post_impl___futimes50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___lutimes50(long long, long long);
void __sanitizer_syscall_post_impl___lutimes50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___setitimer50(long long, long long, long long);
void __sanitizer_syscall_post_impl___setitimer50(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___getitimer50(long long, long long);
void __sanitizer_syscall_post_impl___getitimer50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___clock_gettime50(long long, long long);
void __sanitizer_syscall_post_impl___clock_gettime50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___clock_settime50(long long, long long);
void __sanitizer_syscall_post_impl___clock_settime50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___clock_getres50(long long, long long);
void __sanitizer_syscall_post_impl___clock_getres50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___nanosleep50(long long, long long);
void __sanitizer_syscall_post_impl___nanosleep50(long long, long long, long long);
void __sanitizer_syscall_pre_impl_____sigtimedwait50(long long, long long, long long);
void __sanitizer_syscall_post_impl_____sigtimedwait50(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___mq_timedsend50(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___mq_timedsend50(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl___mq_timedreceive50(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___mq_timedreceive50(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_60__lwp_park(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_60__lwp_park(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl___kevent50(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___kevent50(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl___pselect50(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___pselect50(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl___pollts50(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl___pollts50(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___aio_suspend50(long long, long long, long long);
void __sanitizer_syscall_post_impl___aio_suspend50(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___stat50(long long, long long);
void __sanitizer_syscall_post_impl___stat50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___fstat50(long long, long long);
void __sanitizer_syscall_post_impl___fstat50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___lstat50(long long, long long);
void __sanitizer_syscall_post_impl___lstat50(long long, long long, long long);
void __sanitizer_syscall_pre_impl_____semctl50(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_____semctl50(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___shmctl50(long long, long long, long long);
void __sanitizer_syscall_post_impl___shmctl50(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___msgctl50(long long, long long, long long);
void __sanitizer_syscall_post_impl___msgctl50(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___getrusage50(long long, long long);
void __sanitizer_syscall_post_impl___getrusage50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___timer_settime50(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl___timer_settime50(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl___timer_gettime50(long long, long long);
void __sanitizer_syscall_post_impl___timer_gettime50(long long, long long, long long);
void __sanitizer_syscall_pre_impl___ntp_gettime50(long long);
void __sanitizer_syscall_post_impl___ntp_gettime50(long long, long long);
void __sanitizer_syscall_pre_impl___wait450(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl___wait450(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___mknod50(long long, long long, long long);
void __sanitizer_syscall_post_impl___mknod50(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___fhstat50(long long, long long, long long);
void __sanitizer_syscall_post_impl___fhstat50(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_pipe2(long long, long long);
void __sanitizer_syscall_post_impl_pipe2(long long, long long, long long);
void __sanitizer_syscall_pre_impl_paccept(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_paccept(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_linkat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_linkat(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_renameat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_renameat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_mkfifoat(long long, long long, long long);
void __sanitizer_syscall_post_impl_mkfifoat(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_mknodat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_mknodat(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_mkdirat(long long, long long, long long);
void __sanitizer_syscall_post_impl_mkdirat(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_faccessat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_faccessat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_fchmodat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_fchmodat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_fchownat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_fchownat(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_fexecve(long long, long long, long long);
void __sanitizer_syscall_post_impl_fexecve(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_fstatat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_fstatat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_utimensat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_utimensat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_openat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_openat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_readlinkat(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_readlinkat(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_symlinkat(long long, long long, long long);
void __sanitizer_syscall_post_impl_symlinkat(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_unlinkat(long long, long long, long long);
void __sanitizer_syscall_post_impl_unlinkat(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_futimens(long long, long long);
void __sanitizer_syscall_post_impl_futimens(long long, long long, long long);
void __sanitizer_syscall_pre_impl___quotactl(long long, long long);
void __sanitizer_syscall_post_impl___quotactl(long long, long long, long long);
void __sanitizer_syscall_pre_impl_posix_spawn(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_posix_spawn(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_recvmmsg(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_recvmmsg(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_sendmmsg(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_sendmmsg(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_clock_nanosleep(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_clock_nanosleep(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl____lwp_park60(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl____lwp_park60(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_wait6(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl_wait6(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_clock_getcpuclockid2(long long, long long, long long);
void __sanitizer_syscall_post_impl_clock_getcpuclockid2(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___getvfsstat90(long long, long long, long long);
void __sanitizer_syscall_post_impl___getvfsstat90(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___statvfs190(long long, long long, long long);
void __sanitizer_syscall_post_impl___statvfs190(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___fstatvfs190(long long, long long, long long);
void __sanitizer_syscall_post_impl___fstatvfs190(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___fhstatvfs190(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl___fhstatvfs190(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl___acl_get_link(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_get_link(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_set_link(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_set_link(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_delete_link(long long, long long);
void __sanitizer_syscall_post_impl___acl_delete_link(long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_aclcheck_link(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_aclcheck_link(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___acl_get_file(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_get_file(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_set_file(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_set_file(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_get_fd(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_get_fd(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_set_fd(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_set_fd(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_delete_file(long long, long long);
void __sanitizer_syscall_post_impl___acl_delete_file(long long, long long, long long);
void __sanitizer_syscall_pre_impl___acl_aclcheck_file(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_aclcheck_file(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___acl_aclcheck_fd(long long, long long, long long);
void __sanitizer_syscall_post_impl___acl_aclcheck_fd(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_lpathconf(long long, long long);
void __sanitizer_syscall_post_impl_lpathconf(long long, long long, long long);
void __sanitizer_syscall_pre_impl_memfd_create(long long, long long);
void __sanitizer_syscall_post_impl_memfd_create(long long, long long, long long);
void __sanitizer_syscall_pre_impl___kevent100(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___kevent100(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl_epoll_ctl(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_epoll_ctl(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_epoll_pwait2(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_epoll_pwait2(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_semtimedop(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_semtimedop(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl___acl_delete_fd(long long, long long);
void __sanitizer_syscall_post_impl___acl_delete_fd(long long, long long, long long);
void __sanitizer_syscall_pre_impl___clone(long long, long long);
void __sanitizer_syscall_post_impl___clone(long long, long long, long long);
void __sanitizer_syscall_pre_impl___dup3100(long long, long long, long long);
void __sanitizer_syscall_post_impl___dup3100(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___futex_set_robust_list(long long, long long);
void __sanitizer_syscall_post_impl___futex_set_robust_list(long long, long long, long long);
void __sanitizer_syscall_pre_impl___msync13(long long, long long, long long);
void __sanitizer_syscall_post_impl___msync13(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___posix_fadvise50(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_post_impl___posix_fadvise50(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_pre_impl___posix_fchown(long long, long long, long long);
void __sanitizer_syscall_post_impl___posix_fchown(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___socket30(long long, long long, long long);
void __sanitizer_syscall_post_impl___socket30(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___syscall(long long, long long, long long, long long,
    long long, long long, long long, long long, long long);
void __sanitizer_syscall_post_impl___syscall(long long, long long, long long, long long,
    long long, long long, long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl___vfork14(void);
void __sanitizer_syscall_post_impl___vfork14(long long);
void __sanitizer_syscall_pre_impl__ksem_close(long long);
void __sanitizer_syscall_post_impl__ksem_close(long long, long long);
void __sanitizer_syscall_pre_impl__ksem_destroy(long long);
void __sanitizer_syscall_post_impl__ksem_destroy(long long, long long);
void __sanitizer_syscall_pre_impl__ksem_post(long long);
void __sanitizer_syscall_post_impl__ksem_post(long long, long long);
void __sanitizer_syscall_pre_impl__ksem_trywait(long long);
void __sanitizer_syscall_post_impl__ksem_trywait(long long, long long);
void __sanitizer_syscall_pre_impl__ksem_wait(long long);
void __sanitizer_syscall_post_impl__ksem_wait(long long, long long);
void __sanitizer_syscall_pre_impl__lwp_continue(long long);
void __sanitizer_syscall_post_impl__lwp_continue(long long, long long);
void __sanitizer_syscall_pre_impl__lwp_detach(long long);
void __sanitizer_syscall_post_impl__lwp_detach(long long, long long);
void __sanitizer_syscall_pre_impl__lwp_exit(void);
void __sanitizer_syscall_post_impl__lwp_exit(long long);
void __sanitizer_syscall_pre_impl__lwp_getprivate(void);
void __sanitizer_syscall_post_impl__lwp_getprivate(long long);
void __sanitizer_syscall_pre_impl__lwp_kill(long long, long long);
void __sanitizer_syscall_post_impl__lwp_kill(long long, long long, long long);
void __sanitizer_syscall_pre_impl__lwp_self(void);
void __sanitizer_syscall_post_impl__lwp_self(long long);
void __sanitizer_syscall_pre_impl__lwp_setprivate(long long);
void __sanitizer_syscall_post_impl__lwp_setprivate(long long, long long);
void __sanitizer_syscall_pre_impl__lwp_suspend(long long);
void __sanitizer_syscall_post_impl__lwp_suspend(long long, long long);
void __sanitizer_syscall_pre_impl__lwp_unpark(long long, long long);
void __sanitizer_syscall_post_impl__lwp_unpark(long long, long long, long long);
void __sanitizer_syscall_pre_impl__lwp_wakeup(long long);
void __sanitizer_syscall_post_impl__lwp_wakeup(long long, long long);
void __sanitizer_syscall_pre_impl__sched_protect(long long);
void __sanitizer_syscall_post_impl__sched_protect(long long, long long);
void __sanitizer_syscall_pre_impl_afssys(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl_afssys(long long, long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_break(long long);
void __sanitizer_syscall_post_impl_break(long long, long long);
void __sanitizer_syscall_pre_impl_close(long long);
void __sanitizer_syscall_post_impl_close(long long, long long);
void __sanitizer_syscall_pre_impl_compat_100_dup3(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_100_dup3(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_12_msync(long long, long long);
void __sanitizer_syscall_post_impl_compat_12_msync(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_12_oreboot(long long);
void __sanitizer_syscall_post_impl_compat_12_oreboot(long long, long long);
void __sanitizer_syscall_pre_impl_compat_13_sigpending13(void);
void __sanitizer_syscall_post_impl_compat_13_sigpending13(long long);
void __sanitizer_syscall_pre_impl_compat_13_sigprocmask13(long long, long long);
void __sanitizer_syscall_post_impl_compat_13_sigprocmask13(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_13_sigreturn13(long long);
void __sanitizer_syscall_post_impl_compat_13_sigreturn13(long long, long long);
void __sanitizer_syscall_pre_impl_compat_13_sigsuspend13(long long);
void __sanitizer_syscall_post_impl_compat_13_sigsuspend13(long long, long long);
void __sanitizer_syscall_pre_impl_compat_14___semctl(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_14___semctl(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_14_msgctl(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_14_msgctl(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_14_shmctl(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_14_shmctl(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_16___sigreturn14(long long);
void __sanitizer_syscall_post_impl_compat_16___sigreturn14(long long, long long);
void __sanitizer_syscall_pre_impl_compat_30___fhstat30(long long, long long);
void __sanitizer_syscall_post_impl_compat_30___fhstat30(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30___fstat13(long long, long long);
void __sanitizer_syscall_post_impl_compat_30___fstat13(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30_fhstat(long long, long long);
void __sanitizer_syscall_post_impl_compat_30_fhstat(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_30_ntp_gettime(long long);
void __sanitizer_syscall_post_impl_compat_30_ntp_gettime(long long, long long);
void __sanitizer_syscall_pre_impl_compat_30_socket(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_30_socket(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_oftruncate(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_oftruncate(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetdtablesize(void);
void __sanitizer_syscall_post_impl_compat_43_ogetdtablesize(long long);
void __sanitizer_syscall_pre_impl_compat_43_ogethostid(void);
void __sanitizer_syscall_post_impl_compat_43_ogethostid(long long);
void __sanitizer_syscall_pre_impl_compat_43_ogetpagesize(void);
void __sanitizer_syscall_post_impl_compat_43_ogetpagesize(long long);
void __sanitizer_syscall_pre_impl_compat_43_okillpg(long long, long long);
void __sanitizer_syscall_post_impl_compat_43_okillpg(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_olseek(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_olseek(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_43_ommap(long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_43_ommap(long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_oquota(void);
void __sanitizer_syscall_post_impl_compat_43_oquota(long long);
void __sanitizer_syscall_pre_impl_compat_43_osethostid(long long);
void __sanitizer_syscall_post_impl_compat_43_osethostid(long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_osigblock(long long);
void __sanitizer_syscall_post_impl_compat_43_osigblock(long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_osigsetmask(long long);
void __sanitizer_syscall_post_impl_compat_43_osigsetmask(long long, long long);
void __sanitizer_syscall_pre_impl_compat_43_owait(void);
void __sanitizer_syscall_post_impl_compat_43_owait(long long);
void __sanitizer_syscall_pre_impl_compat_50_____semctl13(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_50_____semctl13(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___fhstat40(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50___fhstat40(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_50___fstat30(long long, long long);
void __sanitizer_syscall_post_impl_compat_50___fstat30(long long, long long, long long);
void __sanitizer_syscall_pre_impl_compat_50___shmctl13(long long, long long, long long);
void __sanitizer_syscall_post_impl_compat_50___shmctl13(long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_compat_60_sa_enable(void);
void __sanitizer_syscall_post_impl_compat_60_sa_enable(long long);
void __sanitizer_syscall_pre_impl_compat_60_sa_preempt(long long);
void __sanitizer_syscall_post_impl_compat_60_sa_preempt(long long, long long);
void __sanitizer_syscall_pre_impl_compat_60_sa_register(long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_compat_60_sa_register(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_compat_60_sa_setconcurrency(long long);
void __sanitizer_syscall_post_impl_compat_60_sa_setconcurrency(long long, long long);
void __sanitizer_syscall_pre_impl_compat_60_sa_yield(void);
void __sanitizer_syscall_post_impl_compat_60_sa_yield(long long);
void __sanitizer_syscall_pre_impl_dup(long long);
void __sanitizer_syscall_post_impl_dup(long long, long long);
void __sanitizer_syscall_pre_impl_dup2(long long, long long);
void __sanitizer_syscall_post_impl_dup2(long long, long long, long long);
void __sanitizer_syscall_pre_impl_dup3(long long, long long, long long);
void __sanitizer_syscall_post_impl_dup3(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_epoll_create1(long long);
void __sanitizer_syscall_post_impl_epoll_create1(long long, long long);
void __sanitizer_syscall_pre_impl_eventfd(long long, long long);
void __sanitizer_syscall_post_impl_eventfd(long long, long long, long long);
void __sanitizer_syscall_pre_impl_exit(long long);
void __sanitizer_syscall_post_impl_exit(long long, long long);
void __sanitizer_syscall_pre_impl_fchdir(long long);
void __sanitizer_syscall_post_impl_fchdir(long long, long long);
void __sanitizer_syscall_pre_impl_fchflags(long long, long long);
void __sanitizer_syscall_post_impl_fchflags(long long, long long, long long);
void __sanitizer_syscall_pre_impl_fchmod(long long, long long);
void __sanitizer_syscall_post_impl_fchmod(long long, long long, long long);
void __sanitizer_syscall_pre_impl_fchown(long long, long long, long long);
void __sanitizer_syscall_post_impl_fchown(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_fchroot(long long);
void __sanitizer_syscall_post_impl_fchroot(long long, long long);
void __sanitizer_syscall_pre_impl_fdatasync(long long);
void __sanitizer_syscall_post_impl_fdatasync(long long, long long);
void __sanitizer_syscall_pre_impl_fdiscard(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_fdiscard(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_fktrace(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_fktrace(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_flock(long long, long long);
void __sanitizer_syscall_post_impl_flock(long long, long long, long long);
void __sanitizer_syscall_pre_impl_fork(void);
void __sanitizer_syscall_post_impl_fork(long long);
void __sanitizer_syscall_pre_impl_fpathconf(long long, long long);
void __sanitizer_syscall_post_impl_fpathconf(long long, long long, long long);
void __sanitizer_syscall_pre_impl_fsync(long long);
void __sanitizer_syscall_post_impl_fsync(long long, long long);
void __sanitizer_syscall_pre_impl_fsync_range(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_fsync_range(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_ftruncate(long long, long long, long long);
void __sanitizer_syscall_post_impl_ftruncate(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_getegid(void);
void __sanitizer_syscall_post_impl_getegid(long long);
void __sanitizer_syscall_pre_impl_geteuid(void);
void __sanitizer_syscall_post_impl_geteuid(long long);
void __sanitizer_syscall_pre_impl_getgid(void);
void __sanitizer_syscall_post_impl_getgid(long long);
void __sanitizer_syscall_pre_impl_getpgid(long long);
void __sanitizer_syscall_post_impl_getpgid(long long, long long);
void __sanitizer_syscall_pre_impl_getpgrp(void);
void __sanitizer_syscall_post_impl_getpgrp(long long);
void __sanitizer_syscall_pre_impl_getpid(void);
void __sanitizer_syscall_post_impl_getpid(long long);
void __sanitizer_syscall_pre_impl_getppid(void);
void __sanitizer_syscall_post_impl_getppid(long long);
void __sanitizer_syscall_pre_impl_getpriority(long long, long long);
void __sanitizer_syscall_post_impl_getpriority(long long, long long, long long);
void __sanitizer_syscall_pre_impl_getsid(long long);
void __sanitizer_syscall_post_impl_getsid(long long, long long);
void __sanitizer_syscall_pre_impl_getuid(void);
void __sanitizer_syscall_post_impl_getuid(long long);
void __sanitizer_syscall_pre_impl_ioctl(long long, long long, long long);
void __sanitizer_syscall_post_impl_ioctl(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_issetugid(void);
void __sanitizer_syscall_post_impl_issetugid(long long);
void __sanitizer_syscall_pre_impl_kill(long long, long long);
void __sanitizer_syscall_post_impl_kill(long long, long long, long long);
void __sanitizer_syscall_pre_impl_kqueue(void);
void __sanitizer_syscall_post_impl_kqueue(long long);
void __sanitizer_syscall_pre_impl_kqueue1(long long);
void __sanitizer_syscall_post_impl_kqueue1(long long, long long);
void __sanitizer_syscall_pre_impl_listen(long long, long long);
void __sanitizer_syscall_post_impl_listen(long long, long long, long long);
void __sanitizer_syscall_pre_impl_lseek(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_lseek(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_madvise(long long, long long, long long);
void __sanitizer_syscall_post_impl_madvise(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_minherit(long long, long long, long long);
void __sanitizer_syscall_post_impl_minherit(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_mlock(long long, long long);
void __sanitizer_syscall_post_impl_mlock(long long, long long, long long);
void __sanitizer_syscall_pre_impl_mlockall(long long);
void __sanitizer_syscall_post_impl_mlockall(long long, long long);
void __sanitizer_syscall_pre_impl_mmap(long long, long long, long long, long long,
    long long, long long, long long);
void __sanitizer_syscall_post_impl_mmap(long long, long long, long long, long long,
    long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_modctl(long long, long long);
void __sanitizer_syscall_post_impl_modctl(long long, long long, long long);
void __sanitizer_syscall_pre_impl_mprotect(long long, long long, long long);
void __sanitizer_syscall_post_impl_mprotect(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_mq_close(long long);
void __sanitizer_syscall_post_impl_mq_close(long long, long long);
void __sanitizer_syscall_pre_impl_mremap(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_post_impl_mremap(long long, long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_msgget(long long, long long);
void __sanitizer_syscall_post_impl_msgget(long long, long long, long long);
void __sanitizer_syscall_pre_impl_munlock(long long, long long);
void __sanitizer_syscall_post_impl_munlock(long long, long long, long long);
void __sanitizer_syscall_pre_impl_munlockall(void);
void __sanitizer_syscall_post_impl_munlockall(long long);
void __sanitizer_syscall_pre_impl_munmap(long long, long long);
void __sanitizer_syscall_post_impl_munmap(long long, long long, long long);
void __sanitizer_syscall_pre_impl_nfssvc(long long, long long);
void __sanitizer_syscall_post_impl_nfssvc(long long, long long, long long);
void __sanitizer_syscall_pre_impl_pipe(void);
void __sanitizer_syscall_post_impl_pipe(long long);
void __sanitizer_syscall_pre_impl_posix_fadvise(void);
void __sanitizer_syscall_post_impl_posix_fadvise(long long);
void __sanitizer_syscall_pre_impl_posix_fallocate(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_posix_fallocate(long long, long long, long long,
    long long, long long);
void __sanitizer_syscall_pre_impl_profil(long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_profil(long long, long long, long long, long long,
    long long);
void __sanitizer_syscall_pre_impl_pset_destroy(long long);
void __sanitizer_syscall_post_impl_pset_destroy(long long, long long);
void __sanitizer_syscall_pre_impl_rasctl(long long, long long, long long);
void __sanitizer_syscall_post_impl_rasctl(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_reboot(long long, long long);
void __sanitizer_syscall_post_impl_reboot(long long, long long, long long);
void __sanitizer_syscall_pre_impl_sched_yield(void);
void __sanitizer_syscall_post_impl_sched_yield(long long);
void __sanitizer_syscall_pre_impl_semconfig(long long);
void __sanitizer_syscall_post_impl_semconfig(long long, long long);
void __sanitizer_syscall_pre_impl_semget(long long, long long, long long);
void __sanitizer_syscall_post_impl_semget(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_setcontext(long long);
void __sanitizer_syscall_post_impl_setcontext(long long, long long);
void __sanitizer_syscall_pre_impl_setegid(long long);
void __sanitizer_syscall_post_impl_setegid(long long, long long);
void __sanitizer_syscall_pre_impl_seteuid(long long);
void __sanitizer_syscall_post_impl_seteuid(long long, long long);
void __sanitizer_syscall_pre_impl_setgid(long long);
void __sanitizer_syscall_post_impl_setgid(long long, long long);
void __sanitizer_syscall_pre_impl_setpgid(long long, long long);
void __sanitizer_syscall_post_impl_setpgid(long long, long long, long long);
void __sanitizer_syscall_pre_impl_setpriority(long long, long long, long long);
void __sanitizer_syscall_post_impl_setpriority(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_setregid(long long, long long);
void __sanitizer_syscall_post_impl_setregid(long long, long long, long long);
void __sanitizer_syscall_pre_impl_setreuid(long long, long long);
void __sanitizer_syscall_post_impl_setreuid(long long, long long, long long);
void __sanitizer_syscall_pre_impl_setsid(void);
void __sanitizer_syscall_post_impl_setsid(long long);
void __sanitizer_syscall_pre_impl_setuid(long long);
void __sanitizer_syscall_post_impl_setuid(long long, long long);
void __sanitizer_syscall_pre_impl_shmat(long long, long long, long long);
void __sanitizer_syscall_post_impl_shmat(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_shmdt(long long);
void __sanitizer_syscall_post_impl_shmdt(long long, long long);
void __sanitizer_syscall_pre_impl_shmget(long long, long long, long long);
void __sanitizer_syscall_post_impl_shmget(long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_shutdown(long long, long long);
void __sanitizer_syscall_post_impl_shutdown(long long, long long, long long);
void __sanitizer_syscall_pre_impl_sync(void);
void __sanitizer_syscall_post_impl_sync(long long);
void __sanitizer_syscall_pre_impl_sysarch(long long, long long);
void __sanitizer_syscall_post_impl_sysarch(long long, long long, long long);
void __sanitizer_syscall_pre_impl_syscall(long long, long long, long long, long long,
    long long, long long, long long, long long, long long);
void __sanitizer_syscall_post_impl_syscall(long long, long long, long long, long long,
    long long, long long, long long, long long, long long, long long);
void __sanitizer_syscall_pre_impl_timer_delete(long long);
void __sanitizer_syscall_post_impl_timer_delete(long long, long long);
void __sanitizer_syscall_pre_impl_timer_getoverrun(long long);
void __sanitizer_syscall_post_impl_timer_getoverrun(long long, long long);
void __sanitizer_syscall_pre_impl_timerfd_create(long long, long long);
void __sanitizer_syscall_post_impl_timerfd_create(long long, long long, long long);
void __sanitizer_syscall_pre_impl_umask(long long);
void __sanitizer_syscall_post_impl_umask(long long, long long);
void __sanitizer_syscall_pre_impl_vadvise(long long);
void __sanitizer_syscall_post_impl_vadvise(long long, long long);
void __sanitizer_syscall_pre_impl_vfork(void);
void __sanitizer_syscall_post_impl_vfork(long long);
#ifdef __cplusplus
}
#endif

#endif
