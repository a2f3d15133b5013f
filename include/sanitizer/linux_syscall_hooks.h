/*
 * sanitizer/linux_syscall_hooks.h: for code that makes system calls of Linux by itself.
 *
 * Call __sanitizer_syscall_pre_NAME(arguments) before the system call NAME, which checks what the
 * kernel will read, and __sanitizer_syscall_post_NAME(result, arguments) after it, which marks
 * what it has written. The result is as the kernel gives it: a negative number, or -1, for a
 * call that failed, and then nothing is marked. Arguments of any integer or pointer type.
 * In LLVM 14 and older unless a comment gives another release.
 * Written by tools/syscall-headers from the rows of lib/interception/syscalls.
 */
#ifndef SANITIZER_LINUX_SYSCALL_HOOKS_H
#define SANITIZER_LINUX_SYSCALL_HOOKS_H


#define __sanitizer_syscall_pre_read(fd, buf, n) \
	__sanitizer_syscall_pre_impl_read((long)(fd), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_read(ret, fd, buf, n) \
	__sanitizer_syscall_post_impl_read((long)(ret), (long)(fd), (long)(buf), (long)(n))

#define __sanitizer_syscall_pre_write(fd, buf, n) \
	__sanitizer_syscall_pre_impl_write((long)(fd), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_write(ret, fd, buf, n) \
	__sanitizer_syscall_post_impl_write((long)(ret), (long)(fd), (long)(buf), (long)(n))

#define __sanitizer_syscall_pre_pread64(fd, buf, n, pos) \
	__sanitizer_syscall_pre_impl_pread64((long)(fd), (long)(buf), (long)(n), (long)(pos))
#define __sanitizer_syscall_post_pread64(ret, fd, buf, n, pos) \
	__sanitizer_syscall_post_impl_pread64((long)(ret), (long)(fd), (long)(buf), \
	    (long)(n), (long)(pos))

#define __sanitizer_syscall_pre_pwrite64(fd, buf, n, pos) \
	__sanitizer_syscall_pre_impl_pwrite64((long)(fd), (long)(buf), (long)(n), \
	    (long)(pos))
#define __sanitizer_syscall_post_pwrite64(ret, fd, buf, n, pos) \
	__sanitizer_syscall_post_impl_pwrite64((long)(ret), (long)(fd), (long)(buf), \
	    (long)(n), (long)(pos))

#define __sanitizer_syscall_pre_readv(fd, iov, count) \
	__sanitizer_syscall_pre_impl_readv((long)(fd), (long)(iov), (long)(count))
#define __sanitizer_syscall_post_readv(ret, fd, iov, count) \
	__sanitizer_syscall_post_impl_readv((long)(ret), (long)(fd), (long)(iov), \
	    (long)(count))

#define __sanitizer_syscall_pre_writev(fd, iov, count) \
	__sanitizer_syscall_pre_impl_writev((long)(fd), (long)(iov), (long)(count))
#define __sanitizer_syscall_post_writev(ret, fd, iov, count) \
	__sanitizer_syscall_post_impl_writev((long)(ret), (long)(fd), (long)(iov), \
	    (long)(count))

#define __sanitizer_syscall_pre_preadv(fd, iov, count, low, high) \
	__sanitizer_syscall_pre_impl_preadv((long)(fd), (long)(iov), (long)(count), \
	    (long)(low), (long)(high))
#define __sanitizer_syscall_post_preadv(ret, fd, iov, count, low, high) \
	__sanitizer_syscall_post_impl_preadv((long)(ret), (long)(fd), (long)(iov), \
	    (long)(count), (long)(low), (long)(high))

#define __sanitizer_syscall_pre_pwritev(fd, iov, count, low, high) \
	__sanitizer_syscall_pre_impl_pwritev((long)(fd), (long)(iov), (long)(count), \
	    (long)(low), (long)(high))
#define __sanitizer_syscall_post_pwritev(ret, fd, iov, count, low, high) \
	__sanitizer_syscall_post_impl_pwritev((long)(ret), (long)(fd), (long)(iov), \
	    (long)(count), (long)(low), (long)(high))

#define __sanitizer_syscall_pre_open(path, how, mode) \
	__sanitizer_syscall_pre_impl_open((long)(path), (long)(how), (long)(mode))
#define __sanitizer_syscall_post_open(ret, path, how, mode) \
	__sanitizer_syscall_post_impl_open((long)(ret), (long)(path), (long)(how), \
	    (long)(mode))

#define __sanitizer_syscall_pre_openat(dir, path, how, mode) \
	__sanitizer_syscall_pre_impl_openat((long)(dir), (long)(path), (long)(how), \
	    (long)(mode))
#define __sanitizer_syscall_post_openat(ret, dir, path, how, mode) \
	__sanitizer_syscall_post_impl_openat((long)(ret), (long)(dir), (long)(path), \
	    (long)(how), (long)(mode))

#define __sanitizer_syscall_pre_creat(path, mode) \
	__sanitizer_syscall_pre_impl_creat((long)(path), (long)(mode))
#define __sanitizer_syscall_post_creat(ret, path, mode) \
	__sanitizer_syscall_post_impl_creat((long)(ret), (long)(path), (long)(mode))

#define __sanitizer_syscall_pre_newstat(path, st) \
	__sanitizer_syscall_pre_impl_newstat((long)(path), (long)(st))
#define __sanitizer_syscall_post_newstat(ret, path, st) \
	__sanitizer_syscall_post_impl_newstat((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_newfstat(fd, st) \
	__sanitizer_syscall_pre_impl_newfstat((long)(fd), (long)(st))
#define __sanitizer_syscall_post_newfstat(ret, fd, st) \
	__sanitizer_syscall_post_impl_newfstat((long)(ret), (long)(fd), (long)(st))

#define __sanitizer_syscall_pre_newlstat(path, st) \
	__sanitizer_syscall_pre_impl_newlstat((long)(path), (long)(st))
#define __sanitizer_syscall_post_newlstat(ret, path, st) \
	__sanitizer_syscall_post_impl_newlstat((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_newfstatat(dir, path, st, how) \
	__sanitizer_syscall_pre_impl_newfstatat((long)(dir), (long)(path), (long)(st), \
	    (long)(how))
#define __sanitizer_syscall_post_newfstatat(ret, dir, path, st, how) \
	__sanitizer_syscall_post_impl_newfstatat((long)(ret), (long)(dir), (long)(path), \
	    (long)(st), (long)(how))

#define __sanitizer_syscall_pre_stat(path, st) \
	__sanitizer_syscall_pre_impl_stat((long)(path), (long)(st))
#define __sanitizer_syscall_post_stat(ret, path, st) \
	__sanitizer_syscall_post_impl_stat((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_fstat(fd, st) \
	__sanitizer_syscall_pre_impl_fstat((long)(fd), (long)(st))
#define __sanitizer_syscall_post_fstat(ret, fd, st) \
	__sanitizer_syscall_post_impl_fstat((long)(ret), (long)(fd), (long)(st))

#define __sanitizer_syscall_pre_lstat(path, st) \
	__sanitizer_syscall_pre_impl_lstat((long)(path), (long)(st))
#define __sanitizer_syscall_post_lstat(ret, path, st) \
	__sanitizer_syscall_post_impl_lstat((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_stat64(path, st) \
	__sanitizer_syscall_pre_impl_stat64((long)(path), (long)(st))
#define __sanitizer_syscall_post_stat64(ret, path, st) \
	__sanitizer_syscall_post_impl_stat64((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_fstat64(fd, st) \
	__sanitizer_syscall_pre_impl_fstat64((long)(fd), (long)(st))
#define __sanitizer_syscall_post_fstat64(ret, fd, st) \
	__sanitizer_syscall_post_impl_fstat64((long)(ret), (long)(fd), (long)(st))

#define __sanitizer_syscall_pre_lstat64(path, st) \
	__sanitizer_syscall_pre_impl_lstat64((long)(path), (long)(st))
#define __sanitizer_syscall_post_lstat64(ret, path, st) \
	__sanitizer_syscall_post_impl_lstat64((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_fstatat64(dir, path, st, how) \
	__sanitizer_syscall_pre_impl_fstatat64((long)(dir), (long)(path), (long)(st), \
	    (long)(how))
#define __sanitizer_syscall_post_fstatat64(ret, dir, path, st, how) \
	__sanitizer_syscall_post_impl_fstatat64((long)(ret), (long)(dir), (long)(path), \
	    (long)(st), (long)(how))

#define __sanitizer_syscall_pre_statfs(path, st) \
	__sanitizer_syscall_pre_impl_statfs((long)(path), (long)(st))
#define __sanitizer_syscall_post_statfs(ret, path, st) \
	__sanitizer_syscall_post_impl_statfs((long)(ret), (long)(path), (long)(st))

#define __sanitizer_syscall_pre_fstatfs(fd, st) \
	__sanitizer_syscall_pre_impl_fstatfs((long)(fd), (long)(st))
#define __sanitizer_syscall_post_fstatfs(ret, fd, st) \
	__sanitizer_syscall_post_impl_fstatfs((long)(ret), (long)(fd), (long)(st))

#define __sanitizer_syscall_pre_statfs64(path, size, st) \
	__sanitizer_syscall_pre_impl_statfs64((long)(path), (long)(size), (long)(st))
#define __sanitizer_syscall_post_statfs64(ret, path, size, st) \
	__sanitizer_syscall_post_impl_statfs64((long)(ret), (long)(path), (long)(size), \
	    (long)(st))

#define __sanitizer_syscall_pre_fstatfs64(fd, size, st) \
	__sanitizer_syscall_pre_impl_fstatfs64((long)(fd), (long)(size), (long)(st))
#define __sanitizer_syscall_post_fstatfs64(ret, fd, size, st) \
	__sanitizer_syscall_post_impl_fstatfs64((long)(ret), (long)(fd), (long)(size), \
	    (long)(st))

#define __sanitizer_syscall_pre_ustat(dev, st) \
	__sanitizer_syscall_pre_impl_ustat((long)(dev), (long)(st))
#define __sanitizer_syscall_post_ustat(ret, dev, st) \
	__sanitizer_syscall_post_impl_ustat((long)(ret), (long)(dev), (long)(st))

#define __sanitizer_syscall_pre_access(path, mode) \
	__sanitizer_syscall_pre_impl_access((long)(path), (long)(mode))
#define __sanitizer_syscall_post_access(ret, path, mode) \
	__sanitizer_syscall_post_impl_access((long)(ret), (long)(path), (long)(mode))

#define __sanitizer_syscall_pre_faccessat(dir, path, mode) \
	__sanitizer_syscall_pre_impl_faccessat((long)(dir), (long)(path), (long)(mode))
#define __sanitizer_syscall_post_faccessat(ret, dir, path, mode) \
	__sanitizer_syscall_post_impl_faccessat((long)(ret), (long)(dir), (long)(path), \
	    (long)(mode))

#define __sanitizer_syscall_pre_chdir(path) \
	__sanitizer_syscall_pre_impl_chdir((long)(path))
#define __sanitizer_syscall_post_chdir(ret, path) \
	__sanitizer_syscall_post_impl_chdir((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_chroot(path) \
	__sanitizer_syscall_pre_impl_chroot((long)(path))
#define __sanitizer_syscall_post_chroot(ret, path) \
	__sanitizer_syscall_post_impl_chroot((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_chmod(path, mode) \
	__sanitizer_syscall_pre_impl_chmod((long)(path), (long)(mode))
#define __sanitizer_syscall_post_chmod(ret, path, mode) \
	__sanitizer_syscall_post_impl_chmod((long)(ret), (long)(path), (long)(mode))

#define __sanitizer_syscall_pre_fchmodat(dir, path, mode) \
	__sanitizer_syscall_pre_impl_fchmodat((long)(dir), (long)(path), (long)(mode))
#define __sanitizer_syscall_post_fchmodat(ret, dir, path, mode) \
	__sanitizer_syscall_post_impl_fchmodat((long)(ret), (long)(dir), (long)(path), \
	    (long)(mode))

#define __sanitizer_syscall_pre_fchmodat2(dir, path, mode, how) \
	__sanitizer_syscall_pre_impl_fchmodat2((long)(dir), (long)(path), (long)(mode), \
	    (long)(how))
#define __sanitizer_syscall_post_fchmodat2(ret, dir, path, mode, how) \
	__sanitizer_syscall_post_impl_fchmodat2((long)(ret), (long)(dir), (long)(path), \
	    (long)(mode), (long)(how))

#define __sanitizer_syscall_pre_chown(path, user, group) \
	__sanitizer_syscall_pre_impl_chown((long)(path), (long)(user), (long)(group))
#define __sanitizer_syscall_post_chown(ret, path, user, group) \
	__sanitizer_syscall_post_impl_chown((long)(ret), (long)(path), (long)(user), \
	    (long)(group))

#define __sanitizer_syscall_pre_lchown(path, user, group) \
	__sanitizer_syscall_pre_impl_lchown((long)(path), (long)(user), (long)(group))
#define __sanitizer_syscall_post_lchown(ret, path, user, group) \
	__sanitizer_syscall_post_impl_lchown((long)(ret), (long)(path), (long)(user), \
	    (long)(group))

#define __sanitizer_syscall_pre_fchownat(dir, path, user, group, how) \
	__sanitizer_syscall_pre_impl_fchownat((long)(dir), (long)(path), (long)(user), \
	    (long)(group), (long)(how))
#define __sanitizer_syscall_post_fchownat(ret, dir, path, user, group, how) \
	__sanitizer_syscall_post_impl_fchownat((long)(ret), (long)(dir), (long)(path), \
	    (long)(user), (long)(group), (long)(how))

#define __sanitizer_syscall_pre_mkdir(path, mode) \
	__sanitizer_syscall_pre_impl_mkdir((long)(path), (long)(mode))
#define __sanitizer_syscall_post_mkdir(ret, path, mode) \
	__sanitizer_syscall_post_impl_mkdir((long)(ret), (long)(path), (long)(mode))

#define __sanitizer_syscall_pre_mkdirat(dir, path, mode) \
	__sanitizer_syscall_pre_impl_mkdirat((long)(dir), (long)(path), (long)(mode))
#define __sanitizer_syscall_post_mkdirat(ret, dir, path, mode) \
	__sanitizer_syscall_post_impl_mkdirat((long)(ret), (long)(dir), (long)(path), \
	    (long)(mode))

#define __sanitizer_syscall_pre_mknod(path, mode, dev) \
	__sanitizer_syscall_pre_impl_mknod((long)(path), (long)(mode), (long)(dev))
#define __sanitizer_syscall_post_mknod(ret, path, mode, dev) \
	__sanitizer_syscall_post_impl_mknod((long)(ret), (long)(path), (long)(mode), \
	    (long)(dev))

#define __sanitizer_syscall_pre_mknodat(dir, path, mode, dev) \
	__sanitizer_syscall_pre_impl_mknodat((long)(dir), (long)(path), (long)(mode), \
	    (long)(dev))
#define __sanitizer_syscall_post_mknodat(ret, dir, path, mode, dev) \
	__sanitizer_syscall_post_impl_mknodat((long)(ret), (long)(dir), (long)(path), \
	    (long)(mode), (long)(dev))

#define __sanitizer_syscall_pre_rmdir(path) \
	__sanitizer_syscall_pre_impl_rmdir((long)(path))
#define __sanitizer_syscall_post_rmdir(ret, path) \
	__sanitizer_syscall_post_impl_rmdir((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_unlink(path) \
	__sanitizer_syscall_pre_impl_unlink((long)(path))
#define __sanitizer_syscall_post_unlink(ret, path) \
	__sanitizer_syscall_post_impl_unlink((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_unlinkat(dir, path, how) \
	__sanitizer_syscall_pre_impl_unlinkat((long)(dir), (long)(path), (long)(how))
#define __sanitizer_syscall_post_unlinkat(ret, dir, path, how) \
	__sanitizer_syscall_post_impl_unlinkat((long)(ret), (long)(dir), (long)(path), \
	    (long)(how))

#define __sanitizer_syscall_pre_rename(from, to) \
	__sanitizer_syscall_pre_impl_rename((long)(from), (long)(to))
#define __sanitizer_syscall_post_rename(ret, from, to) \
	__sanitizer_syscall_post_impl_rename((long)(ret), (long)(from), (long)(to))

#define __sanitizer_syscall_pre_renameat(fd, from, td, to) \
	__sanitizer_syscall_pre_impl_renameat((long)(fd), (long)(from), (long)(td), \
	    (long)(to))
#define __sanitizer_syscall_post_renameat(ret, fd, from, td, to) \
	__sanitizer_syscall_post_impl_renameat((long)(ret), (long)(fd), (long)(from), \
	    (long)(td), (long)(to))

#define __sanitizer_syscall_pre_link(from, to) \
	__sanitizer_syscall_pre_impl_link((long)(from), (long)(to))
#define __sanitizer_syscall_post_link(ret, from, to) \
	__sanitizer_syscall_post_impl_link((long)(ret), (long)(from), (long)(to))

#define __sanitizer_syscall_pre_linkat(fd, from, td, to, how) \
	__sanitizer_syscall_pre_impl_linkat((long)(fd), (long)(from), (long)(td), \
	    (long)(to), (long)(how))
#define __sanitizer_syscall_post_linkat(ret, fd, from, td, to, how) \
	__sanitizer_syscall_post_impl_linkat((long)(ret), (long)(fd), (long)(from), \
	    (long)(td), (long)(to), (long)(how))

#define __sanitizer_syscall_pre_symlink(from, to) \
	__sanitizer_syscall_pre_impl_symlink((long)(from), (long)(to))
#define __sanitizer_syscall_post_symlink(ret, from, to) \
	__sanitizer_syscall_post_impl_symlink((long)(ret), (long)(from), (long)(to))

#define __sanitizer_syscall_pre_symlinkat(from, dir, to) \
	__sanitizer_syscall_pre_impl_symlinkat((long)(from), (long)(dir), (long)(to))
#define __sanitizer_syscall_post_symlinkat(ret, from, dir, to) \
	__sanitizer_syscall_post_impl_symlinkat((long)(ret), (long)(from), (long)(dir), \
	    (long)(to))

#define __sanitizer_syscall_pre_readlink(path, buf, n) \
	__sanitizer_syscall_pre_impl_readlink((long)(path), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_readlink(ret, path, buf, n) \
	__sanitizer_syscall_post_impl_readlink((long)(ret), (long)(path), (long)(buf), \
	    (long)(n))

#define __sanitizer_syscall_pre_readlinkat(dir, path, buf, n) \
	__sanitizer_syscall_pre_impl_readlinkat((long)(dir), (long)(path), (long)(buf), \
	    (long)(n))
#define __sanitizer_syscall_post_readlinkat(ret, dir, path, buf, n) \
	__sanitizer_syscall_post_impl_readlinkat((long)(ret), (long)(dir), (long)(path), \
	    (long)(buf), (long)(n))

#define __sanitizer_syscall_pre_truncate(path, size) \
	__sanitizer_syscall_pre_impl_truncate((long)(path), (long)(size))
#define __sanitizer_syscall_post_truncate(ret, path, size) \
	__sanitizer_syscall_post_impl_truncate((long)(ret), (long)(path), (long)(size))

#define __sanitizer_syscall_pre_getdents(fd, buf, n) \
	__sanitizer_syscall_pre_impl_getdents((long)(fd), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_getdents(ret, fd, buf, n) \
	__sanitizer_syscall_post_impl_getdents((long)(ret), (long)(fd), (long)(buf), \
	    (long)(n))

#define __sanitizer_syscall_pre_getdents64(fd, buf, n) \
	__sanitizer_syscall_pre_impl_getdents64((long)(fd), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_getdents64(ret, fd, buf, n) \
	__sanitizer_syscall_post_impl_getdents64((long)(ret), (long)(fd), (long)(buf), \
	    (long)(n))

#define __sanitizer_syscall_pre_getcwd(buf, n) \
	__sanitizer_syscall_pre_impl_getcwd((long)(buf), (long)(n))
#define __sanitizer_syscall_post_getcwd(ret, buf, n) \
	__sanitizer_syscall_post_impl_getcwd((long)(ret), (long)(buf), (long)(n))

#define __sanitizer_syscall_pre_llseek(fd, high, low, result, whence) \
	__sanitizer_syscall_pre_impl_llseek((long)(fd), (long)(high), (long)(low), \
	    (long)(result), (long)(whence))
#define __sanitizer_syscall_post_llseek(ret, fd, high, low, result, whence) \
	__sanitizer_syscall_post_impl_llseek((long)(ret), (long)(fd), (long)(high), \
	    (long)(low), (long)(result), (long)(whence))

#define __sanitizer_syscall_pre_sendfile64(out, in, offset, n) \
	__sanitizer_syscall_pre_impl_sendfile64((long)(out), (long)(in), (long)(offset), \
	    (long)(n))
#define __sanitizer_syscall_post_sendfile64(ret, out, in, offset, n) \
	__sanitizer_syscall_post_impl_sendfile64((long)(ret), (long)(out), (long)(in), \
	    (long)(offset), (long)(n))

#define __sanitizer_syscall_pre_sendfile(out, in, offset, n) \
	__sanitizer_syscall_pre_impl_sendfile((long)(out), (long)(in), (long)(offset), \
	    (long)(n))
#define __sanitizer_syscall_post_sendfile(ret, out, in, offset, n) \
	__sanitizer_syscall_post_impl_sendfile((long)(ret), (long)(out), (long)(in), \
	    (long)(offset), (long)(n))

#define __sanitizer_syscall_pre_splice(in, in_offset, out, out_offset, n, how) \
	__sanitizer_syscall_pre_impl_splice((long)(in), (long)(in_offset), (long)(out), \
	    (long)(out_offset), (long)(n), (long)(how))
#define __sanitizer_syscall_post_splice(ret, in, in_offset, out, out_offset, n, how) \
	__sanitizer_syscall_post_impl_splice((long)(ret), (long)(in), (long)(in_offset), \
	    (long)(out), (long)(out_offset), (long)(n), (long)(how))

#define __sanitizer_syscall_pre_vmsplice(fd, iov, count, how) \
	__sanitizer_syscall_pre_impl_vmsplice((long)(fd), (long)(iov), (long)(count), \
	    (long)(how))
#define __sanitizer_syscall_post_vmsplice(ret, fd, iov, count, how) \
	__sanitizer_syscall_post_impl_vmsplice((long)(ret), (long)(fd), (long)(iov), \
	    (long)(count), (long)(how))

#define __sanitizer_syscall_pre_utime(path, times) \
	__sanitizer_syscall_pre_impl_utime((long)(path), (long)(times))
#define __sanitizer_syscall_post_utime(ret, path, times) \
	__sanitizer_syscall_post_impl_utime((long)(ret), (long)(path), (long)(times))

#define __sanitizer_syscall_pre_utimes(path, times) \
	__sanitizer_syscall_pre_impl_utimes((long)(path), (long)(times))
#define __sanitizer_syscall_post_utimes(ret, path, times) \
	__sanitizer_syscall_post_impl_utimes((long)(ret), (long)(path), (long)(times))

#define __sanitizer_syscall_pre_futimesat(dir, path, times) \
	__sanitizer_syscall_pre_impl_futimesat((long)(dir), (long)(path), (long)(times))
#define __sanitizer_syscall_post_futimesat(ret, dir, path, times) \
	__sanitizer_syscall_post_impl_futimesat((long)(ret), (long)(dir), (long)(path), \
	    (long)(times))

#define __sanitizer_syscall_pre_utimensat(dir, path, times, how) \
	__sanitizer_syscall_pre_impl_utimensat((long)(dir), (long)(path), (long)(times), \
	    (long)(how))
#define __sanitizer_syscall_post_utimensat(ret, dir, path, times, how) \
	__sanitizer_syscall_post_impl_utimensat((long)(ret), (long)(dir), (long)(path), \
	    (long)(times), (long)(how))

#define __sanitizer_syscall_pre_acct(path) \
	__sanitizer_syscall_pre_impl_acct((long)(path))
#define __sanitizer_syscall_post_acct(ret, path) \
	__sanitizer_syscall_post_impl_acct((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_uselib(path) \
	__sanitizer_syscall_pre_impl_uselib((long)(path))
#define __sanitizer_syscall_post_uselib(ret, path) \
	__sanitizer_syscall_post_impl_uselib((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_mount(dev, dir, type, how, data) \
	__sanitizer_syscall_pre_impl_mount((long)(dev), (long)(dir), (long)(type), \
	    (long)(how), (long)(data))
#define __sanitizer_syscall_post_mount(ret, dev, dir, type, how, data) \
	__sanitizer_syscall_post_impl_mount((long)(ret), (long)(dev), (long)(dir), \
	    (long)(type), (long)(how), (long)(data))

#define __sanitizer_syscall_pre_umount(path, how) \
	__sanitizer_syscall_pre_impl_umount((long)(path), (long)(how))
#define __sanitizer_syscall_post_umount(ret, path, how) \
	__sanitizer_syscall_post_impl_umount((long)(ret), (long)(path), (long)(how))

#define __sanitizer_syscall_pre_oldumount(path) \
	__sanitizer_syscall_pre_impl_oldumount((long)(path))
#define __sanitizer_syscall_post_oldumount(ret, path) \
	__sanitizer_syscall_post_impl_oldumount((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_pivot_root(root, old) \
	__sanitizer_syscall_pre_impl_pivot_root((long)(root), (long)(old))
#define __sanitizer_syscall_post_pivot_root(ret, root, old) \
	__sanitizer_syscall_post_impl_pivot_root((long)(ret), (long)(root), (long)(old))

#define __sanitizer_syscall_pre_swapon(path, how) \
	__sanitizer_syscall_pre_impl_swapon((long)(path), (long)(how))
#define __sanitizer_syscall_post_swapon(ret, path, how) \
	__sanitizer_syscall_post_impl_swapon((long)(ret), (long)(path), (long)(how))

#define __sanitizer_syscall_pre_swapoff(path) \
	__sanitizer_syscall_pre_impl_swapoff((long)(path))
#define __sanitizer_syscall_post_swapoff(ret, path) \
	__sanitizer_syscall_post_impl_swapoff((long)(ret), (long)(path))

#define __sanitizer_syscall_pre_quotactl(cmd, path, id, data) \
	__sanitizer_syscall_pre_impl_quotactl((long)(cmd), (long)(path), (long)(id), \
	    (long)(data))
#define __sanitizer_syscall_post_quotactl(ret, cmd, path, id, data) \
	__sanitizer_syscall_post_impl_quotactl((long)(ret), (long)(cmd), (long)(path), \
	    (long)(id), (long)(data))

#define __sanitizer_syscall_pre_inotify_add_watch(fd, path, mask) \
	__sanitizer_syscall_pre_impl_inotify_add_watch((long)(fd), (long)(path), \
	    (long)(mask))
#define __sanitizer_syscall_post_inotify_add_watch(ret, fd, path, mask) \
	__sanitizer_syscall_post_impl_inotify_add_watch((long)(ret), (long)(fd), \
	    (long)(path), (long)(mask))

#define __sanitizer_syscall_pre_lookup_dcookie(cookie, buf, n) \
	__sanitizer_syscall_pre_impl_lookup_dcookie((long)(cookie), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_lookup_dcookie(ret, cookie, buf, n) \
	__sanitizer_syscall_post_impl_lookup_dcookie((long)(ret), (long)(cookie), \
	    (long)(buf), (long)(n))

#define __sanitizer_syscall_pre_setxattr(path, name, value, n, how) \
	__sanitizer_syscall_pre_impl_setxattr((long)(path), (long)(name), (long)(value), \
	    (long)(n), (long)(how))
#define __sanitizer_syscall_post_setxattr(ret, path, name, value, n, how) \
	__sanitizer_syscall_post_impl_setxattr((long)(ret), (long)(path), (long)(name), \
	    (long)(value), (long)(n), (long)(how))

#define __sanitizer_syscall_pre_lsetxattr(path, name, value, n, how) \
	__sanitizer_syscall_pre_impl_lsetxattr((long)(path), (long)(name), (long)(value), \
	    (long)(n), (long)(how))
#define __sanitizer_syscall_post_lsetxattr(ret, path, name, value, n, how) \
	__sanitizer_syscall_post_impl_lsetxattr((long)(ret), (long)(path), (long)(name), \
	    (long)(value), (long)(n), (long)(how))

#define __sanitizer_syscall_pre_fsetxattr(fd, name, value, n, how) \
	__sanitizer_syscall_pre_impl_fsetxattr((long)(fd), (long)(name), (long)(value), \
	    (long)(n), (long)(how))
#define __sanitizer_syscall_post_fsetxattr(ret, fd, name, value, n, how) \
	__sanitizer_syscall_post_impl_fsetxattr((long)(ret), (long)(fd), (long)(name), \
	    (long)(value), (long)(n), (long)(how))

#define __sanitizer_syscall_pre_getxattr(path, name, value, n) \
	__sanitizer_syscall_pre_impl_getxattr((long)(path), (long)(name), (long)(value), \
	    (long)(n))
#define __sanitizer_syscall_post_getxattr(ret, path, name, value, n) \
	__sanitizer_syscall_post_impl_getxattr((long)(ret), (long)(path), (long)(name), \
	    (long)(value), (long)(n))

#define __sanitizer_syscall_pre_lgetxattr(path, name, value, n) \
	__sanitizer_syscall_pre_impl_lgetxattr((long)(path), (long)(name), (long)(value), \
	    (long)(n))
#define __sanitizer_syscall_post_lgetxattr(ret, path, name, value, n) \
	__sanitizer_syscall_post_impl_lgetxattr((long)(ret), (long)(path), (long)(name), \
	    (long)(value), (long)(n))

#define __sanitizer_syscall_pre_fgetxattr(fd, name, value, n) \
	__sanitizer_syscall_pre_impl_fgetxattr((long)(fd), (long)(name), (long)(value), \
	    (long)(n))
#define __sanitizer_syscall_post_fgetxattr(ret, fd, name, value, n) \
	__sanitizer_syscall_post_impl_fgetxattr((long)(ret), (long)(fd), (long)(name), \
	    (long)(value), (long)(n))

#define __sanitizer_syscall_pre_listxattr(path, list, n) \
	__sanitizer_syscall_pre_impl_listxattr((long)(path), (long)(list), (long)(n))
#define __sanitizer_syscall_post_listxattr(ret, path, list, n) \
	__sanitizer_syscall_post_impl_listxattr((long)(ret), (long)(path), (long)(list), \
	    (long)(n))

#define __sanitizer_syscall_pre_llistxattr(path, list, n) \
	__sanitizer_syscall_pre_impl_llistxattr((long)(path), (long)(list), (long)(n))
#define __sanitizer_syscall_post_llistxattr(ret, path, list, n) \
	__sanitizer_syscall_post_impl_llistxattr((long)(ret), (long)(path), (long)(list), \
	    (long)(n))

#define __sanitizer_syscall_pre_flistxattr(fd, list, n) \
	__sanitizer_syscall_pre_impl_flistxattr((long)(fd), (long)(list), (long)(n))
#define __sanitizer_syscall_post_flistxattr(ret, fd, list, n) \
	__sanitizer_syscall_post_impl_flistxattr((long)(ret), (long)(fd), (long)(list), \
	    (long)(n))

#define __sanitizer_syscall_pre_removexattr(path, name) \
	__sanitizer_syscall_pre_impl_removexattr((long)(path), (long)(name))
#define __sanitizer_syscall_post_removexattr(ret, path, name) \
	__sanitizer_syscall_post_impl_removexattr((long)(ret), (long)(path), (long)(name))

#define __sanitizer_syscall_pre_lremovexattr(path, name) \
	__sanitizer_syscall_pre_impl_lremovexattr((long)(path), (long)(name))
#define __sanitizer_syscall_post_lremovexattr(ret, path, name) \
	__sanitizer_syscall_post_impl_lremovexattr((long)(ret), (long)(path), (long)(name))

#define __sanitizer_syscall_pre_fremovexattr(fd, name) \
	__sanitizer_syscall_pre_impl_fremovexattr((long)(fd), (long)(name))
#define __sanitizer_syscall_post_fremovexattr(ret, fd, name) \
	__sanitizer_syscall_post_impl_fremovexattr((long)(ret), (long)(fd), (long)(name))

#define __sanitizer_syscall_pre_io_setup(count, context) \
	__sanitizer_syscall_pre_impl_io_setup((long)(count), (long)(context))
#define __sanitizer_syscall_post_io_setup(ret, count, context) \
	__sanitizer_syscall_post_impl_io_setup((long)(ret), (long)(count), (long)(context))

#define __sanitizer_syscall_pre_io_submit(context, count, list) \
	__sanitizer_syscall_pre_impl_io_submit((long)(context), (long)(count), (long)(list))
#define __sanitizer_syscall_post_io_submit(ret, context, count, list) \
	__sanitizer_syscall_post_impl_io_submit((long)(ret), (long)(context), (long)(count), \
	    (long)(list))

#define __sanitizer_syscall_pre_io_getevents(context, least, most, events, timeout) \
	__sanitizer_syscall_pre_impl_io_getevents((long)(context), (long)(least), \
	    (long)(most), (long)(events), (long)(timeout))
#define __sanitizer_syscall_post_io_getevents(ret, context, least, most, events, timeout) \
	__sanitizer_syscall_post_impl_io_getevents((long)(ret), (long)(context), \
	    (long)(least), (long)(most), (long)(events), (long)(timeout))

#define __sanitizer_syscall_pre_io_cancel(context, control, result) \
	__sanitizer_syscall_pre_impl_io_cancel((long)(context), (long)(control), \
	    (long)(result))
#define __sanitizer_syscall_post_io_cancel(ret, context, control, result) \
	__sanitizer_syscall_post_impl_io_cancel((long)(ret), (long)(context), \
	    (long)(control), (long)(result))

#define __sanitizer_syscall_pre_pipe(fds) \
	__sanitizer_syscall_pre_impl_pipe((long)(fds))
#define __sanitizer_syscall_post_pipe(ret, fds) \
	__sanitizer_syscall_post_impl_pipe((long)(ret), (long)(fds))

#define __sanitizer_syscall_pre_pipe2(fds, how) \
	__sanitizer_syscall_pre_impl_pipe2((long)(fds), (long)(how))
#define __sanitizer_syscall_post_pipe2(ret, fds, how) \
	__sanitizer_syscall_post_impl_pipe2((long)(ret), (long)(fds), (long)(how))

#define __sanitizer_syscall_pre_name_to_handle_at(dir, path, handle, mount, how) \
	__sanitizer_syscall_pre_impl_name_to_handle_at((long)(dir), (long)(path), \
	    (long)(handle), (long)(mount), (long)(how))
#define __sanitizer_syscall_post_name_to_handle_at(ret, dir, path, handle, mount, how) \
	__sanitizer_syscall_post_impl_name_to_handle_at((long)(ret), (long)(dir), \
	    (long)(path), (long)(handle), (long)(mount), (long)(how))

#define __sanitizer_syscall_pre_select(n, in, out, except, timeout) \
	__sanitizer_syscall_pre_impl_select((long)(n), (long)(in), (long)(out), \
	    (long)(except), (long)(timeout))
#define __sanitizer_syscall_post_select(ret, n, in, out, except, timeout) \
	__sanitizer_syscall_post_impl_select((long)(ret), (long)(n), (long)(in), \
	    (long)(out), (long)(except), (long)(timeout))

#define __sanitizer_syscall_pre_pselect6(n, in, out, except, timeout, mask) \
	__sanitizer_syscall_pre_impl_pselect6((long)(n), (long)(in), (long)(out), \
	    (long)(except), (long)(timeout), (long)(mask))
#define __sanitizer_syscall_post_pselect6(ret, n, in, out, except, timeout, mask) \
	__sanitizer_syscall_post_impl_pselect6((long)(ret), (long)(n), (long)(in), \
	    (long)(out), (long)(except), (long)(timeout), (long)(mask))

#define __sanitizer_syscall_pre_poll(fds, n, timeout) \
	__sanitizer_syscall_pre_impl_poll((long)(fds), (long)(n), (long)(timeout))
#define __sanitizer_syscall_post_poll(ret, fds, n, timeout) \
	__sanitizer_syscall_post_impl_poll((long)(ret), (long)(fds), (long)(n), \
	    (long)(timeout))

#define __sanitizer_syscall_pre_ppoll(fds, n, timeout, mask, size) \
	__sanitizer_syscall_pre_impl_ppoll((long)(fds), (long)(n), (long)(timeout), \
	    (long)(mask), (long)(size))
#define __sanitizer_syscall_post_ppoll(ret, fds, n, timeout, mask, size) \
	__sanitizer_syscall_post_impl_ppoll((long)(ret), (long)(fds), (long)(n), \
	    (long)(timeout), (long)(mask), (long)(size))

#define __sanitizer_syscall_pre_epoll_ctl(ep, op, fd, event) \
	__sanitizer_syscall_pre_impl_epoll_ctl((long)(ep), (long)(op), (long)(fd), \
	    (long)(event))
#define __sanitizer_syscall_post_epoll_ctl(ret, ep, op, fd, event) \
	__sanitizer_syscall_post_impl_epoll_ctl((long)(ret), (long)(ep), (long)(op), \
	    (long)(fd), (long)(event))

#define __sanitizer_syscall_pre_epoll_wait(ep, events, most, timeout) \
	__sanitizer_syscall_pre_impl_epoll_wait((long)(ep), (long)(events), (long)(most), \
	    (long)(timeout))
#define __sanitizer_syscall_post_epoll_wait(ret, ep, events, most, timeout) \
	__sanitizer_syscall_post_impl_epoll_wait((long)(ret), (long)(ep), (long)(events), \
	    (long)(most), (long)(timeout))

#define __sanitizer_syscall_pre_epoll_pwait(ep, events, most, timeout, mask, size) \
	__sanitizer_syscall_pre_impl_epoll_pwait((long)(ep), (long)(events), (long)(most), \
	    (long)(timeout), (long)(mask), (long)(size))
#define __sanitizer_syscall_post_epoll_pwait(ret, ep, events, most, timeout, mask, size) \
	__sanitizer_syscall_post_impl_epoll_pwait((long)(ret), (long)(ep), (long)(events), \
	    (long)(most), (long)(timeout), (long)(mask), (long)(size))

#define __sanitizer_syscall_pre_epoll_pwait2(ep, events, most, timeout, mask, size) \
	__sanitizer_syscall_pre_impl_epoll_pwait2((long)(ep), (long)(events), (long)(most), \
	    (long)(timeout), (long)(mask), (long)(size))
#define __sanitizer_syscall_post_epoll_pwait2(ret, ep, events, most, timeout, mask, size) \
	__sanitizer_syscall_post_impl_epoll_pwait2((long)(ret), (long)(ep), (long)(events), \
	    (long)(most), (long)(timeout), (long)(mask), (long)(size))

#define __sanitizer_syscall_pre_signalfd(fd, mask, size) \
	__sanitizer_syscall_pre_impl_signalfd((long)(fd), (long)(mask), (long)(size))
#define __sanitizer_syscall_post_signalfd(ret, fd, mask, size) \
	__sanitizer_syscall_post_impl_signalfd((long)(ret), (long)(fd), (long)(mask), \
	    (long)(size))

#define __sanitizer_syscall_pre_signalfd4(fd, mask, size, how) \
	__sanitizer_syscall_pre_impl_signalfd4((long)(fd), (long)(mask), (long)(size), \
	    (long)(how))
#define __sanitizer_syscall_post_signalfd4(ret, fd, mask, size, how) \
	__sanitizer_syscall_post_impl_signalfd4((long)(ret), (long)(fd), (long)(mask), \
	    (long)(size), (long)(how))

#define __sanitizer_syscall_pre_mincore(addr, size, vec) \
	__sanitizer_syscall_pre_impl_mincore((long)(addr), (long)(size), (long)(vec))
#define __sanitizer_syscall_post_mincore(ret, addr, size, vec) \
	__sanitizer_syscall_post_impl_mincore((long)(ret), (long)(addr), (long)(size), \
	    (long)(vec))

#define __sanitizer_syscall_pre_mbind(addr, size, mode, mask, bits, how) \
	__sanitizer_syscall_pre_impl_mbind((long)(addr), (long)(size), (long)(mode), \
	    (long)(mask), (long)(bits), (long)(how))
#define __sanitizer_syscall_post_mbind(ret, addr, size, mode, mask, bits, how) \
	__sanitizer_syscall_post_impl_mbind((long)(ret), (long)(addr), (long)(size), \
	    (long)(mode), (long)(mask), (long)(bits), (long)(how))

#define __sanitizer_syscall_pre_set_mempolicy(mode, mask, bits) \
	__sanitizer_syscall_pre_impl_set_mempolicy((long)(mode), (long)(mask), (long)(bits))
#define __sanitizer_syscall_post_set_mempolicy(ret, mode, mask, bits) \
	__sanitizer_syscall_post_impl_set_mempolicy((long)(ret), (long)(mode), (long)(mask), \
	    (long)(bits))

#define __sanitizer_syscall_pre_get_mempolicy(policy, mask, bits, addr, how) \
	__sanitizer_syscall_pre_impl_get_mempolicy((long)(policy), (long)(mask), \
	    (long)(bits), (long)(addr), (long)(how))
#define __sanitizer_syscall_post_get_mempolicy(ret, policy, mask, bits, addr, how) \
	__sanitizer_syscall_post_impl_get_mempolicy((long)(ret), (long)(policy), \
	    (long)(mask), (long)(bits), (long)(addr), (long)(how))

#define __sanitizer_syscall_pre_migrate_pages(pid, bits, from, to) \
	__sanitizer_syscall_pre_impl_migrate_pages((long)(pid), (long)(bits), (long)(from), \
	    (long)(to))
#define __sanitizer_syscall_post_migrate_pages(ret, pid, bits, from, to) \
	__sanitizer_syscall_post_impl_migrate_pages((long)(ret), (long)(pid), (long)(bits), \
	    (long)(from), (long)(to))

#define __sanitizer_syscall_pre_move_pages(pid, count, pages, nodes, status, how) \
	__sanitizer_syscall_pre_impl_move_pages((long)(pid), (long)(count), (long)(pages), \
	    (long)(nodes), (long)(status), (long)(how))
#define __sanitizer_syscall_post_move_pages(ret, pid, count, pages, nodes, status, how) \
	__sanitizer_syscall_post_impl_move_pages((long)(ret), (long)(pid), (long)(count), \
	    (long)(pages), (long)(nodes), (long)(status), (long)(how))

#define __sanitizer_syscall_pre_process_vm_readv(pid, local, count, remote, remotes, how) \
	__sanitizer_syscall_pre_impl_process_vm_readv((long)(pid), (long)(local), \
	    (long)(count), (long)(remote), (long)(remotes), (long)(how))
#define __sanitizer_syscall_post_process_vm_readv(ret, pid, local, count, remote, remotes, \
	how) \
	__sanitizer_syscall_post_impl_process_vm_readv((long)(ret), (long)(pid), \
	    (long)(local), (long)(count), (long)(remote), (long)(remotes), (long)(how))

#define __sanitizer_syscall_pre_process_vm_writev(pid, local, count, remote, remotes, how) \
	__sanitizer_syscall_pre_impl_process_vm_writev((long)(pid), (long)(local), \
	    (long)(count), (long)(remote), (long)(remotes), (long)(how))
#define __sanitizer_syscall_post_process_vm_writev(ret, pid, local, count, remote, remotes, \
	how) \
	__sanitizer_syscall_post_impl_process_vm_writev((long)(ret), (long)(pid), \
	    (long)(local), (long)(count), (long)(remote), (long)(remotes), (long)(how))

#define __sanitizer_syscall_pre_time(t) \
	__sanitizer_syscall_pre_impl_time((long)(t))
#define __sanitizer_syscall_post_time(ret, t) \
	__sanitizer_syscall_post_impl_time((long)(ret), (long)(t))

#define __sanitizer_syscall_pre_stime(t) \
	__sanitizer_syscall_pre_impl_stime((long)(t))
#define __sanitizer_syscall_post_stime(ret, t) \
	__sanitizer_syscall_post_impl_stime((long)(ret), (long)(t))

#define __sanitizer_syscall_pre_times(t) \
	__sanitizer_syscall_pre_impl_times((long)(t))
#define __sanitizer_syscall_post_times(ret, t) \
	__sanitizer_syscall_post_impl_times((long)(ret), (long)(t))

#define __sanitizer_syscall_pre_gettimeofday(tv, tz) \
	__sanitizer_syscall_pre_impl_gettimeofday((long)(tv), (long)(tz))
#define __sanitizer_syscall_post_gettimeofday(ret, tv, tz) \
	__sanitizer_syscall_post_impl_gettimeofday((long)(ret), (long)(tv), (long)(tz))

#define __sanitizer_syscall_pre_settimeofday(tv, tz) \
	__sanitizer_syscall_pre_impl_settimeofday((long)(tv), (long)(tz))
#define __sanitizer_syscall_post_settimeofday(ret, tv, tz) \
	__sanitizer_syscall_post_impl_settimeofday((long)(ret), (long)(tv), (long)(tz))

#define __sanitizer_syscall_pre_adjtimex(t) \
	__sanitizer_syscall_pre_impl_adjtimex((long)(t))
#define __sanitizer_syscall_post_adjtimex(ret, t) \
	__sanitizer_syscall_post_impl_adjtimex((long)(ret), (long)(t))

#define __sanitizer_syscall_pre_clock_adjtime(clock, t) \
	__sanitizer_syscall_pre_impl_clock_adjtime((long)(clock), (long)(t))
#define __sanitizer_syscall_post_clock_adjtime(ret, clock, t) \
	__sanitizer_syscall_post_impl_clock_adjtime((long)(ret), (long)(clock), (long)(t))

#define __sanitizer_syscall_pre_clock_gettime(clock, t) \
	__sanitizer_syscall_pre_impl_clock_gettime((long)(clock), (long)(t))
#define __sanitizer_syscall_post_clock_gettime(ret, clock, t) \
	__sanitizer_syscall_post_impl_clock_gettime((long)(ret), (long)(clock), (long)(t))

#define __sanitizer_syscall_pre_clock_getres(clock, t) \
	__sanitizer_syscall_pre_impl_clock_getres((long)(clock), (long)(t))
#define __sanitizer_syscall_post_clock_getres(ret, clock, t) \
	__sanitizer_syscall_post_impl_clock_getres((long)(ret), (long)(clock), (long)(t))

#define __sanitizer_syscall_pre_clock_settime(clock, t) \
	__sanitizer_syscall_pre_impl_clock_settime((long)(clock), (long)(t))
#define __sanitizer_syscall_post_clock_settime(ret, clock, t) \
	__sanitizer_syscall_post_impl_clock_settime((long)(ret), (long)(clock), (long)(t))

#define __sanitizer_syscall_pre_nanosleep(t, left) \
	__sanitizer_syscall_pre_impl_nanosleep((long)(t), (long)(left))
#define __sanitizer_syscall_post_nanosleep(ret, t, left) \
	__sanitizer_syscall_post_impl_nanosleep((long)(ret), (long)(t), (long)(left))

#define __sanitizer_syscall_pre_clock_nanosleep(clock, how, t, left) \
	__sanitizer_syscall_pre_impl_clock_nanosleep((long)(clock), (long)(how), (long)(t), \
	    (long)(left))
#define __sanitizer_syscall_post_clock_nanosleep(ret, clock, how, t, left) \
	__sanitizer_syscall_post_impl_clock_nanosleep((long)(ret), (long)(clock), \
	    (long)(how), (long)(t), (long)(left))

#define __sanitizer_syscall_pre_getitimer(which, t) \
	__sanitizer_syscall_pre_impl_getitimer((long)(which), (long)(t))
#define __sanitizer_syscall_post_getitimer(ret, which, t) \
	__sanitizer_syscall_post_impl_getitimer((long)(ret), (long)(which), (long)(t))

#define __sanitizer_syscall_pre_setitimer(which, t, old) \
	__sanitizer_syscall_pre_impl_setitimer((long)(which), (long)(t), (long)(old))
#define __sanitizer_syscall_post_setitimer(ret, which, t, old) \
	__sanitizer_syscall_post_impl_setitimer((long)(ret), (long)(which), (long)(t), \
	    (long)(old))

#define __sanitizer_syscall_pre_timer_create(clock, event, id) \
	__sanitizer_syscall_pre_impl_timer_create((long)(clock), (long)(event), (long)(id))
#define __sanitizer_syscall_post_timer_create(ret, clock, event, id) \
	__sanitizer_syscall_post_impl_timer_create((long)(ret), (long)(clock), \
	    (long)(event), (long)(id))

#define __sanitizer_syscall_pre_timer_gettime(id, t) \
	__sanitizer_syscall_pre_impl_timer_gettime((long)(id), (long)(t))
#define __sanitizer_syscall_post_timer_gettime(ret, id, t) \
	__sanitizer_syscall_post_impl_timer_gettime((long)(ret), (long)(id), (long)(t))

#define __sanitizer_syscall_pre_timer_settime(id, how, t, old) \
	__sanitizer_syscall_pre_impl_timer_settime((long)(id), (long)(how), (long)(t), \
	    (long)(old))
#define __sanitizer_syscall_post_timer_settime(ret, id, how, t, old) \
	__sanitizer_syscall_post_impl_timer_settime((long)(ret), (long)(id), (long)(how), \
	    (long)(t), (long)(old))

#define __sanitizer_syscall_pre_timerfd_gettime(fd, t) \
	__sanitizer_syscall_pre_impl_timerfd_gettime((long)(fd), (long)(t))
#define __sanitizer_syscall_post_timerfd_gettime(ret, fd, t) \
	__sanitizer_syscall_post_impl_timerfd_gettime((long)(ret), (long)(fd), (long)(t))

#define __sanitizer_syscall_pre_timerfd_settime(fd, how, t, old) \
	__sanitizer_syscall_pre_impl_timerfd_settime((long)(fd), (long)(how), (long)(t), \
	    (long)(old))
#define __sanitizer_syscall_post_timerfd_settime(ret, fd, how, t, old) \
	__sanitizer_syscall_post_impl_timerfd_settime((long)(ret), (long)(fd), (long)(how), \
	    (long)(t), (long)(old))

#define __sanitizer_syscall_pre_rt_sigaction(sig, act, old, size) \
	__sanitizer_syscall_pre_impl_rt_sigaction((long)(sig), (long)(act), (long)(old), \
	    (long)(size))
#define __sanitizer_syscall_post_rt_sigaction(ret, sig, act, old, size) \
	__sanitizer_syscall_post_impl_rt_sigaction((long)(ret), (long)(sig), (long)(act), \
	    (long)(old), (long)(size))

#define __sanitizer_syscall_pre_sigaction(sig, act, old) \
	__sanitizer_syscall_pre_impl_sigaction((long)(sig), (long)(act), (long)(old))
#define __sanitizer_syscall_post_sigaction(ret, sig, act, old) \
	__sanitizer_syscall_post_impl_sigaction((long)(ret), (long)(sig), (long)(act), \
	    (long)(old))

#define __sanitizer_syscall_pre_rt_sigprocmask(how, set, old, size) \
	__sanitizer_syscall_pre_impl_rt_sigprocmask((long)(how), (long)(set), (long)(old), \
	    (long)(size))
#define __sanitizer_syscall_post_rt_sigprocmask(ret, how, set, old, size) \
	__sanitizer_syscall_post_impl_rt_sigprocmask((long)(ret), (long)(how), (long)(set), \
	    (long)(old), (long)(size))

#define __sanitizer_syscall_pre_sigprocmask(how, set, old) \
	__sanitizer_syscall_pre_impl_sigprocmask((long)(how), (long)(set), (long)(old))
#define __sanitizer_syscall_post_sigprocmask(ret, how, set, old) \
	__sanitizer_syscall_post_impl_sigprocmask((long)(ret), (long)(how), (long)(set), \
	    (long)(old))

#define __sanitizer_syscall_pre_rt_sigpending(set, size) \
	__sanitizer_syscall_pre_impl_rt_sigpending((long)(set), (long)(size))
#define __sanitizer_syscall_post_rt_sigpending(ret, set, size) \
	__sanitizer_syscall_post_impl_rt_sigpending((long)(ret), (long)(set), (long)(size))

#define __sanitizer_syscall_pre_sigpending(set) \
	__sanitizer_syscall_pre_impl_sigpending((long)(set))
#define __sanitizer_syscall_post_sigpending(ret, set) \
	__sanitizer_syscall_post_impl_sigpending((long)(ret), (long)(set))

#define __sanitizer_syscall_pre_rt_sigtimedwait(set, info, timeout, size) \
	__sanitizer_syscall_pre_impl_rt_sigtimedwait((long)(set), (long)(info), \
	    (long)(timeout), (long)(size))
#define __sanitizer_syscall_post_rt_sigtimedwait(ret, set, info, timeout, size) \
	__sanitizer_syscall_post_impl_rt_sigtimedwait((long)(ret), (long)(set), \
	    (long)(info), (long)(timeout), (long)(size))

#define __sanitizer_syscall_pre_rt_sigqueueinfo(pid, sig, info) \
	__sanitizer_syscall_pre_impl_rt_sigqueueinfo((long)(pid), (long)(sig), (long)(info))
#define __sanitizer_syscall_post_rt_sigqueueinfo(ret, pid, sig, info) \
	__sanitizer_syscall_post_impl_rt_sigqueueinfo((long)(ret), (long)(pid), (long)(sig), \
	    (long)(info))

#define __sanitizer_syscall_pre_rt_tgsigqueueinfo(group, tid, sig, info) \
	__sanitizer_syscall_pre_impl_rt_tgsigqueueinfo((long)(group), (long)(tid), \
	    (long)(sig), (long)(info))
#define __sanitizer_syscall_post_rt_tgsigqueueinfo(ret, group, tid, sig, info) \
	__sanitizer_syscall_post_impl_rt_tgsigqueueinfo((long)(ret), (long)(group), \
	    (long)(tid), (long)(sig), (long)(info))

#define __sanitizer_syscall_pre_sigaltstack(ss, old) \
	__sanitizer_syscall_pre_impl_sigaltstack((long)(ss), (long)(old))
#define __sanitizer_syscall_post_sigaltstack(ret, ss, old) \
	__sanitizer_syscall_post_impl_sigaltstack((long)(ret), (long)(ss), (long)(old))

#define __sanitizer_syscall_pre_wait4(pid, status, how, usage) \
	__sanitizer_syscall_pre_impl_wait4((long)(pid), (long)(status), (long)(how), \
	    (long)(usage))
#define __sanitizer_syscall_post_wait4(ret, pid, status, how, usage) \
	__sanitizer_syscall_post_impl_wait4((long)(ret), (long)(pid), (long)(status), \
	    (long)(how), (long)(usage))

#define __sanitizer_syscall_pre_waitpid(pid, status, how) \
	__sanitizer_syscall_pre_impl_waitpid((long)(pid), (long)(status), (long)(how))
#define __sanitizer_syscall_post_waitpid(ret, pid, status, how) \
	__sanitizer_syscall_post_impl_waitpid((long)(ret), (long)(pid), (long)(status), \
	    (long)(how))

#define __sanitizer_syscall_pre_waitid(which, id, info, how, usage) \
	__sanitizer_syscall_pre_impl_waitid((long)(which), (long)(id), (long)(info), \
	    (long)(how), (long)(usage))
#define __sanitizer_syscall_post_waitid(ret, which, id, info, how, usage) \
	__sanitizer_syscall_post_impl_waitid((long)(ret), (long)(which), (long)(id), \
	    (long)(info), (long)(how), (long)(usage))

#define __sanitizer_syscall_pre_getrusage(who, usage) \
	__sanitizer_syscall_pre_impl_getrusage((long)(who), (long)(usage))
#define __sanitizer_syscall_post_getrusage(ret, who, usage) \
	__sanitizer_syscall_post_impl_getrusage((long)(ret), (long)(who), (long)(usage))

#define __sanitizer_syscall_pre_getrlimit(which, limit) \
	__sanitizer_syscall_pre_impl_getrlimit((long)(which), (long)(limit))
#define __sanitizer_syscall_post_getrlimit(ret, which, limit) \
	__sanitizer_syscall_post_impl_getrlimit((long)(ret), (long)(which), (long)(limit))

#define __sanitizer_syscall_pre_old_getrlimit(which, limit) \
	__sanitizer_syscall_pre_impl_old_getrlimit((long)(which), (long)(limit))
#define __sanitizer_syscall_post_old_getrlimit(ret, which, limit) \
	__sanitizer_syscall_post_impl_old_getrlimit((long)(ret), (long)(which), \
	    (long)(limit))

#define __sanitizer_syscall_pre_setrlimit(which, limit) \
	__sanitizer_syscall_pre_impl_setrlimit((long)(which), (long)(limit))
#define __sanitizer_syscall_post_setrlimit(ret, which, limit) \
	__sanitizer_syscall_post_impl_setrlimit((long)(ret), (long)(which), (long)(limit))

#define __sanitizer_syscall_pre_prlimit64(pid, which, limit, old) \
	__sanitizer_syscall_pre_impl_prlimit64((long)(pid), (long)(which), (long)(limit), \
	    (long)(old))
#define __sanitizer_syscall_post_prlimit64(ret, pid, which, limit, old) \
	__sanitizer_syscall_post_impl_prlimit64((long)(ret), (long)(pid), (long)(which), \
	    (long)(limit), (long)(old))

#define __sanitizer_syscall_pre_getgroups(n, list) \
	__sanitizer_syscall_pre_impl_getgroups((long)(n), (long)(list))
#define __sanitizer_syscall_post_getgroups(ret, n, list) \
	__sanitizer_syscall_post_impl_getgroups((long)(ret), (long)(n), (long)(list))

#define __sanitizer_syscall_pre_setgroups(n, list) \
	__sanitizer_syscall_pre_impl_setgroups((long)(n), (long)(list))
#define __sanitizer_syscall_post_setgroups(ret, n, list) \
	__sanitizer_syscall_post_impl_setgroups((long)(ret), (long)(n), (long)(list))

#define __sanitizer_syscall_pre_getresuid(real_id, effective, kept) \
	__sanitizer_syscall_pre_impl_getresuid((long)(real_id), (long)(effective), \
	    (long)(kept))
#define __sanitizer_syscall_post_getresuid(ret, real_id, effective, kept) \
	__sanitizer_syscall_post_impl_getresuid((long)(ret), (long)(real_id), \
	    (long)(effective), (long)(kept))

#define __sanitizer_syscall_pre_getresgid(real_id, effective, kept) \
	__sanitizer_syscall_pre_impl_getresgid((long)(real_id), (long)(effective), \
	    (long)(kept))
#define __sanitizer_syscall_post_getresgid(ret, real_id, effective, kept) \
	__sanitizer_syscall_post_impl_getresgid((long)(ret), (long)(real_id), \
	    (long)(effective), (long)(kept))

#define __sanitizer_syscall_pre_capget(header, data) \
	__sanitizer_syscall_pre_impl_capget((long)(header), (long)(data))
#define __sanitizer_syscall_post_capget(ret, header, data) \
	__sanitizer_syscall_post_impl_capget((long)(ret), (long)(header), (long)(data))

#define __sanitizer_syscall_pre_capset(header, data) \
	__sanitizer_syscall_pre_impl_capset((long)(header), (long)(data))
#define __sanitizer_syscall_post_capset(ret, header, data) \
	__sanitizer_syscall_post_impl_capset((long)(ret), (long)(header), (long)(data))

#define __sanitizer_syscall_pre_sched_getparam(pid, param) \
	__sanitizer_syscall_pre_impl_sched_getparam((long)(pid), (long)(param))
#define __sanitizer_syscall_post_sched_getparam(ret, pid, param) \
	__sanitizer_syscall_post_impl_sched_getparam((long)(ret), (long)(pid), (long)(param))

#define __sanitizer_syscall_pre_sched_setparam(pid, param) \
	__sanitizer_syscall_pre_impl_sched_setparam((long)(pid), (long)(param))
#define __sanitizer_syscall_post_sched_setparam(ret, pid, param) \
	__sanitizer_syscall_post_impl_sched_setparam((long)(ret), (long)(pid), (long)(param))

#define __sanitizer_syscall_pre_sched_setscheduler(pid, policy, param) \
	__sanitizer_syscall_pre_impl_sched_setscheduler((long)(pid), (long)(policy), \
	    (long)(param))
#define __sanitizer_syscall_post_sched_setscheduler(ret, pid, policy, param) \
	__sanitizer_syscall_post_impl_sched_setscheduler((long)(ret), (long)(pid), \
	    (long)(policy), (long)(param))

#define __sanitizer_syscall_pre_sched_rr_get_interval(pid, t) \
	__sanitizer_syscall_pre_impl_sched_rr_get_interval((long)(pid), (long)(t))
#define __sanitizer_syscall_post_sched_rr_get_interval(ret, pid, t) \
	__sanitizer_syscall_post_impl_sched_rr_get_interval((long)(ret), (long)(pid), \
	    (long)(t))

#define __sanitizer_syscall_pre_sched_getaffinity(pid, size, mask) \
	__sanitizer_syscall_pre_impl_sched_getaffinity((long)(pid), (long)(size), \
	    (long)(mask))
#define __sanitizer_syscall_post_sched_getaffinity(ret, pid, size, mask) \
	__sanitizer_syscall_post_impl_sched_getaffinity((long)(ret), (long)(pid), \
	    (long)(size), (long)(mask))

#define __sanitizer_syscall_pre_sched_setaffinity(pid, size, mask) \
	__sanitizer_syscall_pre_impl_sched_setaffinity((long)(pid), (long)(size), \
	    (long)(mask))
#define __sanitizer_syscall_post_sched_setaffinity(ret, pid, size, mask) \
	__sanitizer_syscall_post_impl_sched_setaffinity((long)(ret), (long)(pid), \
	    (long)(size), (long)(mask))

#define __sanitizer_syscall_pre_getcpu(cpu, node, cache) \
	__sanitizer_syscall_pre_impl_getcpu((long)(cpu), (long)(node), (long)(cache))
#define __sanitizer_syscall_post_getcpu(ret, cpu, node, cache) \
	__sanitizer_syscall_post_impl_getcpu((long)(ret), (long)(cpu), (long)(node), \
	    (long)(cache))

#define __sanitizer_syscall_pre_ptrace(request, pid, addr, data) \
	__sanitizer_syscall_pre_impl_ptrace((long)(request), (long)(pid), (long)(addr), \
	    (long)(data))
#define __sanitizer_syscall_post_ptrace(ret, request, pid, addr, data) \
	__sanitizer_syscall_post_impl_ptrace((long)(ret), (long)(request), (long)(pid), \
	    (long)(addr), (long)(data))

#define __sanitizer_syscall_pre_set_tid_address(tid) \
	__sanitizer_syscall_pre_impl_set_tid_address((long)(tid))
#define __sanitizer_syscall_post_set_tid_address(ret, tid) \
	__sanitizer_syscall_post_impl_set_tid_address((long)(ret), (long)(tid))

#define __sanitizer_syscall_pre_perf_event_open(attr, pid, cpu, group, how) \
	__sanitizer_syscall_pre_impl_perf_event_open((long)(attr), (long)(pid), (long)(cpu), \
	    (long)(group), (long)(how))
#define __sanitizer_syscall_post_perf_event_open(ret, attr, pid, cpu, group, how) \
	__sanitizer_syscall_post_impl_perf_event_open((long)(ret), (long)(attr), \
	    (long)(pid), (long)(cpu), (long)(group), (long)(how))

#define __sanitizer_syscall_pre_accept(fd, addr, size) \
	__sanitizer_syscall_pre_impl_accept((long)(fd), (long)(addr), (long)(size))
#define __sanitizer_syscall_post_accept(ret, fd, addr, size) \
	__sanitizer_syscall_post_impl_accept((long)(ret), (long)(fd), (long)(addr), \
	    (long)(size))

#define __sanitizer_syscall_pre_accept4(fd, addr, size, how) \
	__sanitizer_syscall_pre_impl_accept4((long)(fd), (long)(addr), (long)(size), \
	    (long)(how))
#define __sanitizer_syscall_post_accept4(ret, fd, addr, size, how) \
	__sanitizer_syscall_post_impl_accept4((long)(ret), (long)(fd), (long)(addr), \
	    (long)(size), (long)(how))

#define __sanitizer_syscall_pre_getsockname(fd, addr, size) \
	__sanitizer_syscall_pre_impl_getsockname((long)(fd), (long)(addr), (long)(size))
#define __sanitizer_syscall_post_getsockname(ret, fd, addr, size) \
	__sanitizer_syscall_post_impl_getsockname((long)(ret), (long)(fd), (long)(addr), \
	    (long)(size))

#define __sanitizer_syscall_pre_getpeername(fd, addr, size) \
	__sanitizer_syscall_pre_impl_getpeername((long)(fd), (long)(addr), (long)(size))
#define __sanitizer_syscall_post_getpeername(ret, fd, addr, size) \
	__sanitizer_syscall_post_impl_getpeername((long)(ret), (long)(fd), (long)(addr), \
	    (long)(size))

#define __sanitizer_syscall_pre_getsockopt(fd, level, name, value, size) \
	__sanitizer_syscall_pre_impl_getsockopt((long)(fd), (long)(level), (long)(name), \
	    (long)(value), (long)(size))
#define __sanitizer_syscall_post_getsockopt(ret, fd, level, name, value, size) \
	__sanitizer_syscall_post_impl_getsockopt((long)(ret), (long)(fd), (long)(level), \
	    (long)(name), (long)(value), (long)(size))

#define __sanitizer_syscall_pre_socketpair(domain, type, protocol, fds) \
	__sanitizer_syscall_pre_impl_socketpair((long)(domain), (long)(type), \
	    (long)(protocol), (long)(fds))
#define __sanitizer_syscall_post_socketpair(ret, domain, type, protocol, fds) \
	__sanitizer_syscall_post_impl_socketpair((long)(ret), (long)(domain), (long)(type), \
	    (long)(protocol), (long)(fds))

#define __sanitizer_syscall_pre_recvfrom(fd, buf, n, how, addr, size) \
	__sanitizer_syscall_pre_impl_recvfrom((long)(fd), (long)(buf), (long)(n), \
	    (long)(how), (long)(addr), (long)(size))
#define __sanitizer_syscall_post_recvfrom(ret, fd, buf, n, how, addr, size) \
	__sanitizer_syscall_post_impl_recvfrom((long)(ret), (long)(fd), (long)(buf), \
	    (long)(n), (long)(how), (long)(addr), (long)(size))

#define __sanitizer_syscall_pre_recv(fd, buf, n, how) \
	__sanitizer_syscall_pre_impl_recv((long)(fd), (long)(buf), (long)(n), (long)(how))
#define __sanitizer_syscall_post_recv(ret, fd, buf, n, how) \
	__sanitizer_syscall_post_impl_recv((long)(ret), (long)(fd), (long)(buf), (long)(n), \
	    (long)(how))

#define __sanitizer_syscall_pre_sendto(fd, buf, n, how, addr, size) \
	__sanitizer_syscall_pre_impl_sendto((long)(fd), (long)(buf), (long)(n), (long)(how), \
	    (long)(addr), (long)(size))
#define __sanitizer_syscall_post_sendto(ret, fd, buf, n, how, addr, size) \
	__sanitizer_syscall_post_impl_sendto((long)(ret), (long)(fd), (long)(buf), \
	    (long)(n), (long)(how), (long)(addr), (long)(size))

#define __sanitizer_syscall_pre_send(fd, buf, n, how) \
	__sanitizer_syscall_pre_impl_send((long)(fd), (long)(buf), (long)(n), (long)(how))
#define __sanitizer_syscall_post_send(ret, fd, buf, n, how) \
	__sanitizer_syscall_post_impl_send((long)(ret), (long)(fd), (long)(buf), (long)(n), \
	    (long)(how))

#define __sanitizer_syscall_pre_recvmsg(fd, msg, how) \
	__sanitizer_syscall_pre_impl_recvmsg((long)(fd), (long)(msg), (long)(how))
#define __sanitizer_syscall_post_recvmsg(ret, fd, msg, how) \
	__sanitizer_syscall_post_impl_recvmsg((long)(ret), (long)(fd), (long)(msg), \
	    (long)(how))

#define __sanitizer_syscall_pre_sendmsg(fd, msg, how) \
	__sanitizer_syscall_pre_impl_sendmsg((long)(fd), (long)(msg), (long)(how))
#define __sanitizer_syscall_post_sendmsg(ret, fd, msg, how) \
	__sanitizer_syscall_post_impl_sendmsg((long)(ret), (long)(fd), (long)(msg), \
	    (long)(how))

#define __sanitizer_syscall_pre_recvmmsg(fd, msgs, n, how, timeout) \
	__sanitizer_syscall_pre_impl_recvmmsg((long)(fd), (long)(msgs), (long)(n), \
	    (long)(how), (long)(timeout))
#define __sanitizer_syscall_post_recvmmsg(ret, fd, msgs, n, how, timeout) \
	__sanitizer_syscall_post_impl_recvmmsg((long)(ret), (long)(fd), (long)(msgs), \
	    (long)(n), (long)(how), (long)(timeout))

#define __sanitizer_syscall_pre_msgsnd(id, msg, n, how) \
	__sanitizer_syscall_pre_impl_msgsnd((long)(id), (long)(msg), (long)(n), (long)(how))
#define __sanitizer_syscall_post_msgsnd(ret, id, msg, n, how) \
	__sanitizer_syscall_post_impl_msgsnd((long)(ret), (long)(id), (long)(msg), \
	    (long)(n), (long)(how))

#define __sanitizer_syscall_pre_msgrcv(id, msg, n, type, how) \
	__sanitizer_syscall_pre_impl_msgrcv((long)(id), (long)(msg), (long)(n), \
	    (long)(type), (long)(how))
#define __sanitizer_syscall_post_msgrcv(ret, id, msg, n, type, how) \
	__sanitizer_syscall_post_impl_msgrcv((long)(ret), (long)(id), (long)(msg), \
	    (long)(n), (long)(type), (long)(how))

#define __sanitizer_syscall_pre_msgctl(id, cmd, data) \
	__sanitizer_syscall_pre_impl_msgctl((long)(id), (long)(cmd), (long)(data))
#define __sanitizer_syscall_post_msgctl(ret, id, cmd, data) \
	__sanitizer_syscall_post_impl_msgctl((long)(ret), (long)(id), (long)(cmd), \
	    (long)(data))

#define __sanitizer_syscall_pre_shmctl(id, cmd, data) \
	__sanitizer_syscall_pre_impl_shmctl((long)(id), (long)(cmd), (long)(data))
#define __sanitizer_syscall_post_shmctl(ret, id, cmd, data) \
	__sanitizer_syscall_post_impl_shmctl((long)(ret), (long)(id), (long)(cmd), \
	    (long)(data))

#define __sanitizer_syscall_pre_semctl(id, n, cmd, argument) \
	__sanitizer_syscall_pre_impl_semctl((long)(id), (long)(n), (long)(cmd), \
	    (long)(argument))
#define __sanitizer_syscall_post_semctl(ret, id, n, cmd, argument) \
	__sanitizer_syscall_post_impl_semctl((long)(ret), (long)(id), (long)(n), \
	    (long)(cmd), (long)(argument))

#define __sanitizer_syscall_pre_semop(id, ops, n) \
	__sanitizer_syscall_pre_impl_semop((long)(id), (long)(ops), (long)(n))
#define __sanitizer_syscall_post_semop(ret, id, ops, n) \
	__sanitizer_syscall_post_impl_semop((long)(ret), (long)(id), (long)(ops), (long)(n))

#define __sanitizer_syscall_pre_semtimedop(id, ops, n, timeout) \
	__sanitizer_syscall_pre_impl_semtimedop((long)(id), (long)(ops), (long)(n), \
	    (long)(timeout))
#define __sanitizer_syscall_post_semtimedop(ret, id, ops, n, timeout) \
	__sanitizer_syscall_post_impl_semtimedop((long)(ret), (long)(id), (long)(ops), \
	    (long)(n), (long)(timeout))

#define __sanitizer_syscall_pre_mq_open(name, how, mode, attr) \
	__sanitizer_syscall_pre_impl_mq_open((long)(name), (long)(how), (long)(mode), \
	    (long)(attr))
#define __sanitizer_syscall_post_mq_open(ret, name, how, mode, attr) \
	__sanitizer_syscall_post_impl_mq_open((long)(ret), (long)(name), (long)(how), \
	    (long)(mode), (long)(attr))

#define __sanitizer_syscall_pre_mq_unlink(name) \
	__sanitizer_syscall_pre_impl_mq_unlink((long)(name))
#define __sanitizer_syscall_post_mq_unlink(ret, name) \
	__sanitizer_syscall_post_impl_mq_unlink((long)(ret), (long)(name))

#define __sanitizer_syscall_pre_mq_timedsend(q, msg, n, priority, timeout) \
	__sanitizer_syscall_pre_impl_mq_timedsend((long)(q), (long)(msg), (long)(n), \
	    (long)(priority), (long)(timeout))
#define __sanitizer_syscall_post_mq_timedsend(ret, q, msg, n, priority, timeout) \
	__sanitizer_syscall_post_impl_mq_timedsend((long)(ret), (long)(q), (long)(msg), \
	    (long)(n), (long)(priority), (long)(timeout))

#define __sanitizer_syscall_pre_mq_timedreceive(q, msg, n, priority, timeout) \
	__sanitizer_syscall_pre_impl_mq_timedreceive((long)(q), (long)(msg), (long)(n), \
	    (long)(priority), (long)(timeout))
#define __sanitizer_syscall_post_mq_timedreceive(ret, q, msg, n, priority, timeout) \
	__sanitizer_syscall_post_impl_mq_timedreceive((long)(ret), (long)(q), (long)(msg), \
	    (long)(n), (long)(priority), (long)(timeout))

#define __sanitizer_syscall_pre_mq_notify(q, event) \
	__sanitizer_syscall_pre_impl_mq_notify((long)(q), (long)(event))
#define __sanitizer_syscall_post_mq_notify(ret, q, event) \
	__sanitizer_syscall_post_impl_mq_notify((long)(ret), (long)(q), (long)(event))

#define __sanitizer_syscall_pre_mq_getsetattr(q, attr, old) \
	__sanitizer_syscall_pre_impl_mq_getsetattr((long)(q), (long)(attr), (long)(old))
#define __sanitizer_syscall_post_mq_getsetattr(ret, q, attr, old) \
	__sanitizer_syscall_post_impl_mq_getsetattr((long)(ret), (long)(q), (long)(attr), \
	    (long)(old))

#define __sanitizer_syscall_pre_newuname(name) \
	__sanitizer_syscall_pre_impl_newuname((long)(name))
#define __sanitizer_syscall_post_newuname(ret, name) \
	__sanitizer_syscall_post_impl_newuname((long)(ret), (long)(name))

#define __sanitizer_syscall_pre_uname(name) \
	__sanitizer_syscall_pre_impl_uname((long)(name))
#define __sanitizer_syscall_post_uname(ret, name) \
	__sanitizer_syscall_post_impl_uname((long)(ret), (long)(name))

#define __sanitizer_syscall_pre_olduname(name) \
	__sanitizer_syscall_pre_impl_olduname((long)(name))
#define __sanitizer_syscall_post_olduname(ret, name) \
	__sanitizer_syscall_post_impl_olduname((long)(ret), (long)(name))

#define __sanitizer_syscall_pre_sysinfo(info) \
	__sanitizer_syscall_pre_impl_sysinfo((long)(info))
#define __sanitizer_syscall_post_sysinfo(ret, info) \
	__sanitizer_syscall_post_impl_sysinfo((long)(ret), (long)(info))

#define __sanitizer_syscall_pre_syslog(type, buf, n) \
	__sanitizer_syscall_pre_impl_syslog((long)(type), (long)(buf), (long)(n))
#define __sanitizer_syscall_post_syslog(ret, type, buf, n) \
	__sanitizer_syscall_post_impl_syslog((long)(ret), (long)(type), (long)(buf), \
	    (long)(n))

#define __sanitizer_syscall_pre_gethostname(name, n) \
	__sanitizer_syscall_pre_impl_gethostname((long)(name), (long)(n))
#define __sanitizer_syscall_post_gethostname(ret, name, n) \
	__sanitizer_syscall_post_impl_gethostname((long)(ret), (long)(name), (long)(n))

#define __sanitizer_syscall_pre_sethostname(name, n) \
	__sanitizer_syscall_pre_impl_sethostname((long)(name), (long)(n))
#define __sanitizer_syscall_post_sethostname(ret, name, n) \
	__sanitizer_syscall_post_impl_sethostname((long)(ret), (long)(name), (long)(n))

#define __sanitizer_syscall_pre_setdomainname(name, n) \
	__sanitizer_syscall_pre_impl_setdomainname((long)(name), (long)(n))
#define __sanitizer_syscall_post_setdomainname(ret, name, n) \
	__sanitizer_syscall_post_impl_setdomainname((long)(ret), (long)(name), (long)(n))

#define __sanitizer_syscall_pre_getrandom(buf, n, how) \
	__sanitizer_syscall_pre_impl_getrandom((long)(buf), (long)(n), (long)(how))
#define __sanitizer_syscall_post_getrandom(ret, buf, n, how) \
	__sanitizer_syscall_post_impl_getrandom((long)(ret), (long)(buf), (long)(n), \
	    (long)(how))

#define __sanitizer_syscall_pre_init_module(image, n, args) \
	__sanitizer_syscall_pre_impl_init_module((long)(image), (long)(n), (long)(args))
#define __sanitizer_syscall_post_init_module(ret, image, n, args) \
	__sanitizer_syscall_post_impl_init_module((long)(ret), (long)(image), (long)(n), \
	    (long)(args))

#define __sanitizer_syscall_pre_delete_module(name, how) \
	__sanitizer_syscall_pre_impl_delete_module((long)(name), (long)(how))
#define __sanitizer_syscall_post_delete_module(ret, name, how) \
	__sanitizer_syscall_post_impl_delete_module((long)(ret), (long)(name), (long)(how))

#define __sanitizer_syscall_pre_add_key(type, name, data, n, ring) \
	__sanitizer_syscall_pre_impl_add_key((long)(type), (long)(name), (long)(data), \
	    (long)(n), (long)(ring))
#define __sanitizer_syscall_post_add_key(ret, type, name, data, n, ring) \
	__sanitizer_syscall_post_impl_add_key((long)(ret), (long)(type), (long)(name), \
	    (long)(data), (long)(n), (long)(ring))

#define __sanitizer_syscall_pre_request_key(type, name, info, ring) \
	__sanitizer_syscall_pre_impl_request_key((long)(type), (long)(name), (long)(info), \
	    (long)(ring))
#define __sanitizer_syscall_post_request_key(ret, type, name, info, ring) \
	__sanitizer_syscall_post_impl_request_key((long)(ret), (long)(type), (long)(name), \
	    (long)(info), (long)(ring))

#define __sanitizer_syscall_pre_spu_create(name, how, mode, fd) \
	__sanitizer_syscall_pre_impl_spu_create((long)(name), (long)(how), (long)(mode), \
	    (long)(fd))
#define __sanitizer_syscall_post_spu_create(ret, name, how, mode, fd) \
	__sanitizer_syscall_post_impl_spu_create((long)(ret), (long)(name), (long)(how), \
	    (long)(mode), (long)(fd))

#define __sanitizer_syscall_pre_spu_run(fd, counter, status) \
	__sanitizer_syscall_pre_impl_spu_run((long)(fd), (long)(counter), (long)(status))
#define __sanitizer_syscall_post_spu_run(ret, fd, counter, status) \
	__sanitizer_syscall_post_impl_spu_run((long)(ret), (long)(fd), (long)(counter), \
	    (long)(status))

#define __sanitizer_syscall_pre_socketcall(number, args) \
	__sanitizer_syscall_pre_impl_socketcall((long)(number), (long)(args))
#define __sanitizer_syscall_post_socketcall(ret, number, args) \
	__sanitizer_syscall_post_impl_socketcall((long)(ret), (long)(number), (long)(args))

#define __sanitizer_syscall_pre_sysctl(args) \
	__sanitizer_syscall_pre_impl_sysctl((long)(args))
#define __sanitizer_syscall_post_sysctl(ret, args) \
	__sanitizer_syscall_post_impl_sysctl((long)(ret), (long)(args))

#define __sanitizer_syscall_pre_alarm(a) \
	__sanitizer_syscall_pre_impl_alarm((long)(a))
#define __sanitizer_syscall_post_alarm(ret, a) \
	__sanitizer_syscall_post_impl_alarm((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_bdflush(a, b) \
	__sanitizer_syscall_pre_impl_bdflush((long)(a), (long)(b))
#define __sanitizer_syscall_post_bdflush(ret, a, b) \
	__sanitizer_syscall_post_impl_bdflush((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_bind(a, b, c) \
	__sanitizer_syscall_pre_impl_bind((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_bind(ret, a, b, c) \
	__sanitizer_syscall_post_impl_bind((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_brk(a) \
	__sanitizer_syscall_pre_impl_brk((long)(a))
#define __sanitizer_syscall_post_brk(ret, a) \
	__sanitizer_syscall_post_impl_brk((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_close(a) \
	__sanitizer_syscall_pre_impl_close((long)(a))
#define __sanitizer_syscall_post_close(ret, a) \
	__sanitizer_syscall_post_impl_close((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_connect(a, b, c) \
	__sanitizer_syscall_pre_impl_connect((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_connect(ret, a, b, c) \
	__sanitizer_syscall_post_impl_connect((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_dup(a) \
	__sanitizer_syscall_pre_impl_dup((long)(a))
#define __sanitizer_syscall_post_dup(ret, a) \
	__sanitizer_syscall_post_impl_dup((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_dup2(a, b) \
	__sanitizer_syscall_pre_impl_dup2((long)(a), (long)(b))
#define __sanitizer_syscall_post_dup2(ret, a, b) \
	__sanitizer_syscall_post_impl_dup2((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_dup3(a, b, c) \
	__sanitizer_syscall_pre_impl_dup3((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_dup3(ret, a, b, c) \
	__sanitizer_syscall_post_impl_dup3((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_epoll_create(a) \
	__sanitizer_syscall_pre_impl_epoll_create((long)(a))
#define __sanitizer_syscall_post_epoll_create(ret, a) \
	__sanitizer_syscall_post_impl_epoll_create((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_epoll_create1(a) \
	__sanitizer_syscall_pre_impl_epoll_create1((long)(a))
#define __sanitizer_syscall_post_epoll_create1(ret, a) \
	__sanitizer_syscall_post_impl_epoll_create1((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_eventfd(a) \
	__sanitizer_syscall_pre_impl_eventfd((long)(a))
#define __sanitizer_syscall_post_eventfd(ret, a) \
	__sanitizer_syscall_post_impl_eventfd((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_eventfd2(a, b) \
	__sanitizer_syscall_pre_impl_eventfd2((long)(a), (long)(b))
#define __sanitizer_syscall_post_eventfd2(ret, a, b) \
	__sanitizer_syscall_post_impl_eventfd2((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_exit(a) \
	__sanitizer_syscall_pre_impl_exit((long)(a))
#define __sanitizer_syscall_post_exit(ret, a) \
	__sanitizer_syscall_post_impl_exit((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_exit_group(a) \
	__sanitizer_syscall_pre_impl_exit_group((long)(a))
#define __sanitizer_syscall_post_exit_group(ret, a) \
	__sanitizer_syscall_post_impl_exit_group((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_fchdir(a) \
	__sanitizer_syscall_pre_impl_fchdir((long)(a))
#define __sanitizer_syscall_post_fchdir(ret, a) \
	__sanitizer_syscall_post_impl_fchdir((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_fchmod(a, b) \
	__sanitizer_syscall_pre_impl_fchmod((long)(a), (long)(b))
#define __sanitizer_syscall_post_fchmod(ret, a, b) \
	__sanitizer_syscall_post_impl_fchmod((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_fchown(a, b, c) \
	__sanitizer_syscall_pre_impl_fchown((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_fchown(ret, a, b, c) \
	__sanitizer_syscall_post_impl_fchown((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_fcntl(a, b, c) \
	__sanitizer_syscall_pre_impl_fcntl((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_fcntl(ret, a, b, c) \
	__sanitizer_syscall_post_impl_fcntl((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_fcntl64(a, b, c) \
	__sanitizer_syscall_pre_impl_fcntl64((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_fcntl64(ret, a, b, c) \
	__sanitizer_syscall_post_impl_fcntl64((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_fdatasync(a) \
	__sanitizer_syscall_pre_impl_fdatasync((long)(a))
#define __sanitizer_syscall_post_fdatasync(ret, a) \
	__sanitizer_syscall_post_impl_fdatasync((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_flock(a, b) \
	__sanitizer_syscall_pre_impl_flock((long)(a), (long)(b))
#define __sanitizer_syscall_post_flock(ret, a, b) \
	__sanitizer_syscall_post_impl_flock((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_fork() \
	__sanitizer_syscall_pre_impl_fork()
#define __sanitizer_syscall_post_fork(ret) \
	__sanitizer_syscall_post_impl_fork((long)(ret))

#define __sanitizer_syscall_pre_fsync(a) \
	__sanitizer_syscall_pre_impl_fsync((long)(a))
#define __sanitizer_syscall_post_fsync(ret, a) \
	__sanitizer_syscall_post_impl_fsync((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_ftruncate(a, b) \
	__sanitizer_syscall_pre_impl_ftruncate((long)(a), (long)(b))
#define __sanitizer_syscall_post_ftruncate(ret, a, b) \
	__sanitizer_syscall_post_impl_ftruncate((long)(ret), (long)(a), (long)(b))

/* LLVM 19 */
#define __sanitizer_syscall_pre_futex(a, b, c, d, e, f) \
	__sanitizer_syscall_pre_impl_futex((long)(a), (long)(b), (long)(c), (long)(d), \
	    (long)(e), (long)(f))
#define __sanitizer_syscall_post_futex(ret, a, b, c, d, e, f) \
	__sanitizer_syscall_post_impl_futex((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e), (long)(f))

#define __sanitizer_syscall_pre_get_robust_list(a, b, c) \
	__sanitizer_syscall_pre_impl_get_robust_list((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_get_robust_list(ret, a, b, c) \
	__sanitizer_syscall_post_impl_get_robust_list((long)(ret), (long)(a), (long)(b), \
	    (long)(c))

#define __sanitizer_syscall_pre_getegid() \
	__sanitizer_syscall_pre_impl_getegid()
#define __sanitizer_syscall_post_getegid(ret) \
	__sanitizer_syscall_post_impl_getegid((long)(ret))

#define __sanitizer_syscall_pre_geteuid() \
	__sanitizer_syscall_pre_impl_geteuid()
#define __sanitizer_syscall_post_geteuid(ret) \
	__sanitizer_syscall_post_impl_geteuid((long)(ret))

#define __sanitizer_syscall_pre_getgid() \
	__sanitizer_syscall_pre_impl_getgid()
#define __sanitizer_syscall_post_getgid(ret) \
	__sanitizer_syscall_post_impl_getgid((long)(ret))

#define __sanitizer_syscall_pre_getpgid(a) \
	__sanitizer_syscall_pre_impl_getpgid((long)(a))
#define __sanitizer_syscall_post_getpgid(ret, a) \
	__sanitizer_syscall_post_impl_getpgid((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_getpgrp() \
	__sanitizer_syscall_pre_impl_getpgrp()
#define __sanitizer_syscall_post_getpgrp(ret) \
	__sanitizer_syscall_post_impl_getpgrp((long)(ret))

#define __sanitizer_syscall_pre_getpid() \
	__sanitizer_syscall_pre_impl_getpid()
#define __sanitizer_syscall_post_getpid(ret) \
	__sanitizer_syscall_post_impl_getpid((long)(ret))

#define __sanitizer_syscall_pre_getppid() \
	__sanitizer_syscall_pre_impl_getppid()
#define __sanitizer_syscall_post_getppid(ret) \
	__sanitizer_syscall_post_impl_getppid((long)(ret))

#define __sanitizer_syscall_pre_getpriority(a, b) \
	__sanitizer_syscall_pre_impl_getpriority((long)(a), (long)(b))
#define __sanitizer_syscall_post_getpriority(ret, a, b) \
	__sanitizer_syscall_post_impl_getpriority((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_getsid(a) \
	__sanitizer_syscall_pre_impl_getsid((long)(a))
#define __sanitizer_syscall_post_getsid(ret, a) \
	__sanitizer_syscall_post_impl_getsid((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_gettid() \
	__sanitizer_syscall_pre_impl_gettid()
#define __sanitizer_syscall_post_gettid(ret) \
	__sanitizer_syscall_post_impl_gettid((long)(ret))

#define __sanitizer_syscall_pre_getuid() \
	__sanitizer_syscall_pre_impl_getuid()
#define __sanitizer_syscall_post_getuid(ret) \
	__sanitizer_syscall_post_impl_getuid((long)(ret))

#define __sanitizer_syscall_pre_inotify_init() \
	__sanitizer_syscall_pre_impl_inotify_init()
#define __sanitizer_syscall_post_inotify_init(ret) \
	__sanitizer_syscall_post_impl_inotify_init((long)(ret))

#define __sanitizer_syscall_pre_inotify_init1(a) \
	__sanitizer_syscall_pre_impl_inotify_init1((long)(a))
#define __sanitizer_syscall_post_inotify_init1(ret, a) \
	__sanitizer_syscall_post_impl_inotify_init1((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_inotify_rm_watch(a, b) \
	__sanitizer_syscall_pre_impl_inotify_rm_watch((long)(a), (long)(b))
#define __sanitizer_syscall_post_inotify_rm_watch(ret, a, b) \
	__sanitizer_syscall_post_impl_inotify_rm_watch((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_io_destroy(a) \
	__sanitizer_syscall_pre_impl_io_destroy((long)(a))
#define __sanitizer_syscall_post_io_destroy(ret, a) \
	__sanitizer_syscall_post_impl_io_destroy((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_ioctl(a, b, c) \
	__sanitizer_syscall_pre_impl_ioctl((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_ioctl(ret, a, b, c) \
	__sanitizer_syscall_post_impl_ioctl((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_ioperm(a, b, c) \
	__sanitizer_syscall_pre_impl_ioperm((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_ioperm(ret, a, b, c) \
	__sanitizer_syscall_post_impl_ioperm((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_ioprio_get(a, b) \
	__sanitizer_syscall_pre_impl_ioprio_get((long)(a), (long)(b))
#define __sanitizer_syscall_post_ioprio_get(ret, a, b) \
	__sanitizer_syscall_post_impl_ioprio_get((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_ioprio_set(a, b, c) \
	__sanitizer_syscall_pre_impl_ioprio_set((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_ioprio_set(ret, a, b, c) \
	__sanitizer_syscall_post_impl_ioprio_set((long)(ret), (long)(a), (long)(b), \
	    (long)(c))

#define __sanitizer_syscall_pre_ipc(a, b, c, d, e, f) \
	__sanitizer_syscall_pre_impl_ipc((long)(a), (long)(b), (long)(c), (long)(d), \
	    (long)(e), (long)(f))
#define __sanitizer_syscall_post_ipc(ret, a, b, c, d, e, f) \
	__sanitizer_syscall_post_impl_ipc((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e), (long)(f))

#define __sanitizer_syscall_pre_kexec_load(a, b, c, d) \
	__sanitizer_syscall_pre_impl_kexec_load((long)(a), (long)(b), (long)(c), (long)(d))
#define __sanitizer_syscall_post_kexec_load(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_kexec_load((long)(ret), (long)(a), (long)(b), \
	    (long)(c), (long)(d))

#define __sanitizer_syscall_pre_keyctl(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_keyctl((long)(a), (long)(b), (long)(c), (long)(d), \
	    (long)(e))
#define __sanitizer_syscall_post_keyctl(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_keyctl((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e))

#define __sanitizer_syscall_pre_kill(a, b) \
	__sanitizer_syscall_pre_impl_kill((long)(a), (long)(b))
#define __sanitizer_syscall_post_kill(ret, a, b) \
	__sanitizer_syscall_post_impl_kill((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_listen(a, b) \
	__sanitizer_syscall_pre_impl_listen((long)(a), (long)(b))
#define __sanitizer_syscall_post_listen(ret, a, b) \
	__sanitizer_syscall_post_impl_listen((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_lseek(a, b, c) \
	__sanitizer_syscall_pre_impl_lseek((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_lseek(ret, a, b, c) \
	__sanitizer_syscall_post_impl_lseek((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_madvise(a, b, c) \
	__sanitizer_syscall_pre_impl_madvise((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_madvise(ret, a, b, c) \
	__sanitizer_syscall_post_impl_madvise((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_mlock(a, b) \
	__sanitizer_syscall_pre_impl_mlock((long)(a), (long)(b))
#define __sanitizer_syscall_post_mlock(ret, a, b) \
	__sanitizer_syscall_post_impl_mlock((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_mlockall(a) \
	__sanitizer_syscall_pre_impl_mlockall((long)(a))
#define __sanitizer_syscall_post_mlockall(ret, a) \
	__sanitizer_syscall_post_impl_mlockall((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_mmap_pgoff(a, b, c, d, e, f) \
	__sanitizer_syscall_pre_impl_mmap_pgoff((long)(a), (long)(b), (long)(c), (long)(d), \
	    (long)(e), (long)(f))
#define __sanitizer_syscall_post_mmap_pgoff(ret, a, b, c, d, e, f) \
	__sanitizer_syscall_post_impl_mmap_pgoff((long)(ret), (long)(a), (long)(b), \
	    (long)(c), (long)(d), (long)(e), (long)(f))

#define __sanitizer_syscall_pre_mprotect(a, b, c) \
	__sanitizer_syscall_pre_impl_mprotect((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_mprotect(ret, a, b, c) \
	__sanitizer_syscall_post_impl_mprotect((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_mremap(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_mremap((long)(a), (long)(b), (long)(c), (long)(d), \
	    (long)(e))
#define __sanitizer_syscall_post_mremap(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_mremap((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e))

#define __sanitizer_syscall_pre_msgget(a, b) \
	__sanitizer_syscall_pre_impl_msgget((long)(a), (long)(b))
#define __sanitizer_syscall_post_msgget(ret, a, b) \
	__sanitizer_syscall_post_impl_msgget((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_msync(a, b, c) \
	__sanitizer_syscall_pre_impl_msync((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_msync(ret, a, b, c) \
	__sanitizer_syscall_post_impl_msync((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_munlock(a, b) \
	__sanitizer_syscall_pre_impl_munlock((long)(a), (long)(b))
#define __sanitizer_syscall_post_munlock(ret, a, b) \
	__sanitizer_syscall_post_impl_munlock((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_munlockall() \
	__sanitizer_syscall_pre_impl_munlockall()
#define __sanitizer_syscall_post_munlockall(ret) \
	__sanitizer_syscall_post_impl_munlockall((long)(ret))

#define __sanitizer_syscall_pre_munmap(a, b) \
	__sanitizer_syscall_pre_impl_munmap((long)(a), (long)(b))
#define __sanitizer_syscall_post_munmap(ret, a, b) \
	__sanitizer_syscall_post_impl_munmap((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_ni_syscall() \
	__sanitizer_syscall_pre_impl_ni_syscall()
#define __sanitizer_syscall_post_ni_syscall(ret) \
	__sanitizer_syscall_post_impl_ni_syscall((long)(ret))

#define __sanitizer_syscall_pre_nice(a) \
	__sanitizer_syscall_pre_impl_nice((long)(a))
#define __sanitizer_syscall_post_nice(ret, a) \
	__sanitizer_syscall_post_impl_nice((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_old_mmap(a) \
	__sanitizer_syscall_pre_impl_old_mmap((long)(a))
#define __sanitizer_syscall_post_old_mmap(ret, a) \
	__sanitizer_syscall_post_impl_old_mmap((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_old_readdir(a, b, c) \
	__sanitizer_syscall_pre_impl_old_readdir((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_old_readdir(ret, a, b, c) \
	__sanitizer_syscall_post_impl_old_readdir((long)(ret), (long)(a), (long)(b), \
	    (long)(c))

#define __sanitizer_syscall_pre_old_select(a) \
	__sanitizer_syscall_pre_impl_old_select((long)(a))
#define __sanitizer_syscall_post_old_select(ret, a) \
	__sanitizer_syscall_post_impl_old_select((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_open_by_handle_at(a, b, c) \
	__sanitizer_syscall_pre_impl_open_by_handle_at((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_open_by_handle_at(ret, a, b, c) \
	__sanitizer_syscall_post_impl_open_by_handle_at((long)(ret), (long)(a), (long)(b), \
	    (long)(c))

#define __sanitizer_syscall_pre_pause() \
	__sanitizer_syscall_pre_impl_pause()
#define __sanitizer_syscall_post_pause(ret) \
	__sanitizer_syscall_post_impl_pause((long)(ret))

#define __sanitizer_syscall_pre_pciconfig_iobase(a, b, c) \
	__sanitizer_syscall_pre_impl_pciconfig_iobase((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_pciconfig_iobase(ret, a, b, c) \
	__sanitizer_syscall_post_impl_pciconfig_iobase((long)(ret), (long)(a), (long)(b), \
	    (long)(c))

#define __sanitizer_syscall_pre_pciconfig_read(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_pciconfig_read((long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e))
#define __sanitizer_syscall_post_pciconfig_read(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_pciconfig_read((long)(ret), (long)(a), (long)(b), \
	    (long)(c), (long)(d), (long)(e))

#define __sanitizer_syscall_pre_pciconfig_write(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_pciconfig_write((long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e))
#define __sanitizer_syscall_post_pciconfig_write(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_pciconfig_write((long)(ret), (long)(a), (long)(b), \
	    (long)(c), (long)(d), (long)(e))

#define __sanitizer_syscall_pre_personality(a) \
	__sanitizer_syscall_pre_impl_personality((long)(a))
#define __sanitizer_syscall_post_personality(ret, a) \
	__sanitizer_syscall_post_impl_personality((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_reboot(a, b, c, d) \
	__sanitizer_syscall_pre_impl_reboot((long)(a), (long)(b), (long)(c), (long)(d))
#define __sanitizer_syscall_post_reboot(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_reboot((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d))

#define __sanitizer_syscall_pre_remap_file_pages(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_remap_file_pages((long)(a), (long)(b), (long)(c), \
	    (long)(d), (long)(e))
#define __sanitizer_syscall_post_remap_file_pages(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_remap_file_pages((long)(ret), (long)(a), (long)(b), \
	    (long)(c), (long)(d), (long)(e))

#define __sanitizer_syscall_pre_restart_syscall() \
	__sanitizer_syscall_pre_impl_restart_syscall()
#define __sanitizer_syscall_post_restart_syscall(ret) \
	__sanitizer_syscall_post_impl_restart_syscall((long)(ret))

#define __sanitizer_syscall_pre_sched_get_priority_max(a) \
	__sanitizer_syscall_pre_impl_sched_get_priority_max((long)(a))
#define __sanitizer_syscall_post_sched_get_priority_max(ret, a) \
	__sanitizer_syscall_post_impl_sched_get_priority_max((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_sched_get_priority_min(a) \
	__sanitizer_syscall_pre_impl_sched_get_priority_min((long)(a))
#define __sanitizer_syscall_post_sched_get_priority_min(ret, a) \
	__sanitizer_syscall_post_impl_sched_get_priority_min((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_sched_getscheduler(a) \
	__sanitizer_syscall_pre_impl_sched_getscheduler((long)(a))
#define __sanitizer_syscall_post_sched_getscheduler(ret, a) \
	__sanitizer_syscall_post_impl_sched_getscheduler((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_sched_yield() \
	__sanitizer_syscall_pre_impl_sched_yield()
#define __sanitizer_syscall_post_sched_yield(ret) \
	__sanitizer_syscall_post_impl_sched_yield((long)(ret))

#define __sanitizer_syscall_pre_semget(a, b, c) \
	__sanitizer_syscall_pre_impl_semget((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_semget(ret, a, b, c) \
	__sanitizer_syscall_post_impl_semget((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_sendmmsg(a, b, c, d) \
	__sanitizer_syscall_pre_impl_sendmmsg((long)(a), (long)(b), (long)(c), (long)(d))
#define __sanitizer_syscall_post_sendmmsg(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_sendmmsg((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d))

#define __sanitizer_syscall_pre_set_robust_list(a, b) \
	__sanitizer_syscall_pre_impl_set_robust_list((long)(a), (long)(b))
#define __sanitizer_syscall_post_set_robust_list(ret, a, b) \
	__sanitizer_syscall_post_impl_set_robust_list((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_setfsgid(a) \
	__sanitizer_syscall_pre_impl_setfsgid((long)(a))
#define __sanitizer_syscall_post_setfsgid(ret, a) \
	__sanitizer_syscall_post_impl_setfsgid((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_setfsuid(a) \
	__sanitizer_syscall_pre_impl_setfsuid((long)(a))
#define __sanitizer_syscall_post_setfsuid(ret, a) \
	__sanitizer_syscall_post_impl_setfsuid((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_setgid(a) \
	__sanitizer_syscall_pre_impl_setgid((long)(a))
#define __sanitizer_syscall_post_setgid(ret, a) \
	__sanitizer_syscall_post_impl_setgid((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_setns(a, b) \
	__sanitizer_syscall_pre_impl_setns((long)(a), (long)(b))
#define __sanitizer_syscall_post_setns(ret, a, b) \
	__sanitizer_syscall_post_impl_setns((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_setpgid(a, b) \
	__sanitizer_syscall_pre_impl_setpgid((long)(a), (long)(b))
#define __sanitizer_syscall_post_setpgid(ret, a, b) \
	__sanitizer_syscall_post_impl_setpgid((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_setpriority(a, b, c) \
	__sanitizer_syscall_pre_impl_setpriority((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_setpriority(ret, a, b, c) \
	__sanitizer_syscall_post_impl_setpriority((long)(ret), (long)(a), (long)(b), \
	    (long)(c))

#define __sanitizer_syscall_pre_setregid(a, b) \
	__sanitizer_syscall_pre_impl_setregid((long)(a), (long)(b))
#define __sanitizer_syscall_post_setregid(ret, a, b) \
	__sanitizer_syscall_post_impl_setregid((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_setresgid(a, b, c) \
	__sanitizer_syscall_pre_impl_setresgid((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_setresgid(ret, a, b, c) \
	__sanitizer_syscall_post_impl_setresgid((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_setresuid(a, b, c) \
	__sanitizer_syscall_pre_impl_setresuid((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_setresuid(ret, a, b, c) \
	__sanitizer_syscall_post_impl_setresuid((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_setreuid(a, b) \
	__sanitizer_syscall_pre_impl_setreuid((long)(a), (long)(b))
#define __sanitizer_syscall_post_setreuid(ret, a, b) \
	__sanitizer_syscall_post_impl_setreuid((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_setsid() \
	__sanitizer_syscall_pre_impl_setsid()
#define __sanitizer_syscall_post_setsid(ret) \
	__sanitizer_syscall_post_impl_setsid((long)(ret))

#define __sanitizer_syscall_pre_setsockopt(a, b, c, d, e) \
	__sanitizer_syscall_pre_impl_setsockopt((long)(a), (long)(b), (long)(c), (long)(d), \
	    (long)(e))
#define __sanitizer_syscall_post_setsockopt(ret, a, b, c, d, e) \
	__sanitizer_syscall_post_impl_setsockopt((long)(ret), (long)(a), (long)(b), \
	    (long)(c), (long)(d), (long)(e))

#define __sanitizer_syscall_pre_setuid(a) \
	__sanitizer_syscall_pre_impl_setuid((long)(a))
#define __sanitizer_syscall_post_setuid(ret, a) \
	__sanitizer_syscall_post_impl_setuid((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_sgetmask() \
	__sanitizer_syscall_pre_impl_sgetmask()
#define __sanitizer_syscall_post_sgetmask(ret) \
	__sanitizer_syscall_post_impl_sgetmask((long)(ret))

#define __sanitizer_syscall_pre_shmat(a, b, c) \
	__sanitizer_syscall_pre_impl_shmat((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_shmat(ret, a, b, c) \
	__sanitizer_syscall_post_impl_shmat((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_shmdt(a) \
	__sanitizer_syscall_pre_impl_shmdt((long)(a))
#define __sanitizer_syscall_post_shmdt(ret, a) \
	__sanitizer_syscall_post_impl_shmdt((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_shmget(a, b, c) \
	__sanitizer_syscall_pre_impl_shmget((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_shmget(ret, a, b, c) \
	__sanitizer_syscall_post_impl_shmget((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_shutdown(a, b) \
	__sanitizer_syscall_pre_impl_shutdown((long)(a), (long)(b))
#define __sanitizer_syscall_post_shutdown(ret, a, b) \
	__sanitizer_syscall_post_impl_shutdown((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_signal(a, b) \
	__sanitizer_syscall_pre_impl_signal((long)(a), (long)(b))
#define __sanitizer_syscall_post_signal(ret, a, b) \
	__sanitizer_syscall_post_impl_signal((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_socket(a, b, c) \
	__sanitizer_syscall_pre_impl_socket((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_socket(ret, a, b, c) \
	__sanitizer_syscall_post_impl_socket((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_ssetmask(a) \
	__sanitizer_syscall_pre_impl_ssetmask((long)(a))
#define __sanitizer_syscall_post_ssetmask(ret, a) \
	__sanitizer_syscall_post_impl_ssetmask((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_sync() \
	__sanitizer_syscall_pre_impl_sync()
#define __sanitizer_syscall_post_sync(ret) \
	__sanitizer_syscall_post_impl_sync((long)(ret))

#define __sanitizer_syscall_pre_syncfs(a) \
	__sanitizer_syscall_pre_impl_syncfs((long)(a))
#define __sanitizer_syscall_post_syncfs(ret, a) \
	__sanitizer_syscall_post_impl_syncfs((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_sysfs(a, b, c) \
	__sanitizer_syscall_pre_impl_sysfs((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_sysfs(ret, a, b, c) \
	__sanitizer_syscall_post_impl_sysfs((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_tee(a, b, c, d) \
	__sanitizer_syscall_pre_impl_tee((long)(a), (long)(b), (long)(c), (long)(d))
#define __sanitizer_syscall_post_tee(ret, a, b, c, d) \
	__sanitizer_syscall_post_impl_tee((long)(ret), (long)(a), (long)(b), (long)(c), \
	    (long)(d))

#define __sanitizer_syscall_pre_tgkill(a, b, c) \
	__sanitizer_syscall_pre_impl_tgkill((long)(a), (long)(b), (long)(c))
#define __sanitizer_syscall_post_tgkill(ret, a, b, c) \
	__sanitizer_syscall_post_impl_tgkill((long)(ret), (long)(a), (long)(b), (long)(c))

#define __sanitizer_syscall_pre_timer_delete(a) \
	__sanitizer_syscall_pre_impl_timer_delete((long)(a))
#define __sanitizer_syscall_post_timer_delete(ret, a) \
	__sanitizer_syscall_post_impl_timer_delete((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_timer_getoverrun(a) \
	__sanitizer_syscall_pre_impl_timer_getoverrun((long)(a))
#define __sanitizer_syscall_post_timer_getoverrun(ret, a) \
	__sanitizer_syscall_post_impl_timer_getoverrun((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_timerfd_create(a, b) \
	__sanitizer_syscall_pre_impl_timerfd_create((long)(a), (long)(b))
#define __sanitizer_syscall_post_timerfd_create(ret, a, b) \
	__sanitizer_syscall_post_impl_timerfd_create((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_tkill(a, b) \
	__sanitizer_syscall_pre_impl_tkill((long)(a), (long)(b))
#define __sanitizer_syscall_post_tkill(ret, a, b) \
	__sanitizer_syscall_post_impl_tkill((long)(ret), (long)(a), (long)(b))

#define __sanitizer_syscall_pre_umask(a) \
	__sanitizer_syscall_pre_impl_umask((long)(a))
#define __sanitizer_syscall_post_umask(ret, a) \
	__sanitizer_syscall_post_impl_umask((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_unshare(a) \
	__sanitizer_syscall_pre_impl_unshare((long)(a))
#define __sanitizer_syscall_post_unshare(ret, a) \
	__sanitizer_syscall_post_impl_unshare((long)(ret), (long)(a))

#define __sanitizer_syscall_pre_vfork() \
	__sanitizer_syscall_pre_impl_vfork()
#define __sanitizer_syscall_post_vfork(ret) \
	__sanitizer_syscall_post_impl_vfork((long)(ret))

#define __sanitizer_syscall_pre_vhangup() \
	__sanitizer_syscall_pre_impl_vhangup()
#define __sanitizer_syscall_post_vhangup(ret) \
	__sanitizer_syscall_post_impl_vhangup((long)(ret))

/* nothing to check or mark, or no such call on this machine */
#define __sanitizer_syscall_pre__llseek(...) ((void)0)
#define __sanitizer_syscall_post__llseek(...) ((void)0)
#define __sanitizer_syscall_pre__newselect(...) ((void)0)
#define __sanitizer_syscall_post__newselect(...) ((void)0)
#define __sanitizer_syscall_pre__sysctl(...) ((void)0)
#define __sanitizer_syscall_post__sysctl(...) ((void)0)
#define __sanitizer_syscall_pre_afs_syscall(...) ((void)0)
#define __sanitizer_syscall_post_afs_syscall(...) ((void)0)
#define __sanitizer_syscall_pre_arch_prctl(...) ((void)0)
#define __sanitizer_syscall_post_arch_prctl(...) ((void)0)
#define __sanitizer_syscall_pre_break(...) ((void)0)
#define __sanitizer_syscall_post_break(...) ((void)0)
#define __sanitizer_syscall_pre_chown16(...) ((void)0)
#define __sanitizer_syscall_post_chown16(...) ((void)0)
#define __sanitizer_syscall_pre_chown32(...) ((void)0)
#define __sanitizer_syscall_post_chown32(...) ((void)0)
#define __sanitizer_syscall_pre_clone(...) ((void)0)
#define __sanitizer_syscall_post_clone(...) ((void)0)
#define __sanitizer_syscall_pre_create_module(...) ((void)0)
#define __sanitizer_syscall_post_create_module(...) ((void)0)
#define __sanitizer_syscall_pre_epoll_ctl_old(...) ((void)0)
#define __sanitizer_syscall_post_epoll_ctl_old(...) ((void)0)
#define __sanitizer_syscall_pre_epoll_wait_old(...) ((void)0)
#define __sanitizer_syscall_post_epoll_wait_old(...) ((void)0)
#define __sanitizer_syscall_pre_execve(...) ((void)0)
#define __sanitizer_syscall_post_execve(...) ((void)0)
#define __sanitizer_syscall_pre_fadvise64(...) ((void)0)
#define __sanitizer_syscall_post_fadvise64(...) ((void)0)
#define __sanitizer_syscall_pre_fadvise64_64(...) ((void)0)
#define __sanitizer_syscall_post_fadvise64_64(...) ((void)0)
#define __sanitizer_syscall_pre_fallocate(...) ((void)0)
#define __sanitizer_syscall_post_fallocate(...) ((void)0)
#define __sanitizer_syscall_pre_fanotify_init(...) ((void)0)
#define __sanitizer_syscall_post_fanotify_init(...) ((void)0)
#define __sanitizer_syscall_pre_fanotify_mark(...) ((void)0)
#define __sanitizer_syscall_post_fanotify_mark(...) ((void)0)
#define __sanitizer_syscall_pre_fchown16(...) ((void)0)
#define __sanitizer_syscall_post_fchown16(...) ((void)0)
#define __sanitizer_syscall_pre_fchown32(...) ((void)0)
#define __sanitizer_syscall_post_fchown32(...) ((void)0)
#define __sanitizer_syscall_pre_ftime(...) ((void)0)
#define __sanitizer_syscall_post_ftime(...) ((void)0)
#define __sanitizer_syscall_pre_ftruncate64(...) ((void)0)
#define __sanitizer_syscall_post_ftruncate64(...) ((void)0)
#define __sanitizer_syscall_pre_get_kernel_syms(...) ((void)0)
#define __sanitizer_syscall_post_get_kernel_syms(...) ((void)0)
#define __sanitizer_syscall_pre_get_thread_area(...) ((void)0)
#define __sanitizer_syscall_post_get_thread_area(...) ((void)0)
#define __sanitizer_syscall_pre_getegid16(...) ((void)0)
#define __sanitizer_syscall_post_getegid16(...) ((void)0)
#define __sanitizer_syscall_pre_getegid32(...) ((void)0)
#define __sanitizer_syscall_post_getegid32(...) ((void)0)
#define __sanitizer_syscall_pre_geteuid16(...) ((void)0)
#define __sanitizer_syscall_post_geteuid16(...) ((void)0)
#define __sanitizer_syscall_pre_geteuid32(...) ((void)0)
#define __sanitizer_syscall_post_geteuid32(...) ((void)0)
#define __sanitizer_syscall_pre_getgid16(...) ((void)0)
#define __sanitizer_syscall_post_getgid16(...) ((void)0)
#define __sanitizer_syscall_pre_getgid32(...) ((void)0)
#define __sanitizer_syscall_post_getgid32(...) ((void)0)
#define __sanitizer_syscall_pre_getgroups16(...) ((void)0)
#define __sanitizer_syscall_post_getgroups16(...) ((void)0)
#define __sanitizer_syscall_pre_getgroups32(...) ((void)0)
#define __sanitizer_syscall_post_getgroups32(...) ((void)0)
#define __sanitizer_syscall_pre_getpmsg(...) ((void)0)
#define __sanitizer_syscall_post_getpmsg(...) ((void)0)
#define __sanitizer_syscall_pre_getresgid16(...) ((void)0)
#define __sanitizer_syscall_post_getresgid16(...) ((void)0)
#define __sanitizer_syscall_pre_getresgid32(...) ((void)0)
#define __sanitizer_syscall_post_getresgid32(...) ((void)0)
#define __sanitizer_syscall_pre_getresuid16(...) ((void)0)
#define __sanitizer_syscall_post_getresuid16(...) ((void)0)
#define __sanitizer_syscall_pre_getresuid32(...) ((void)0)
#define __sanitizer_syscall_post_getresuid32(...) ((void)0)
#define __sanitizer_syscall_pre_getuid16(...) ((void)0)
#define __sanitizer_syscall_post_getuid16(...) ((void)0)
#define __sanitizer_syscall_pre_getuid32(...) ((void)0)
#define __sanitizer_syscall_post_getuid32(...) ((void)0)
#define __sanitizer_syscall_pre_gtty(...) ((void)0)
#define __sanitizer_syscall_post_gtty(...) ((void)0)
#define __sanitizer_syscall_pre_idle(...) ((void)0)
#define __sanitizer_syscall_post_idle(...) ((void)0)
#define __sanitizer_syscall_pre_iopl(...) ((void)0)
#define __sanitizer_syscall_post_iopl(...) ((void)0)
#define __sanitizer_syscall_pre_lchown16(...) ((void)0)
#define __sanitizer_syscall_post_lchown16(...) ((void)0)
#define __sanitizer_syscall_pre_lchown32(...) ((void)0)
#define __sanitizer_syscall_post_lchown32(...) ((void)0)
#define __sanitizer_syscall_pre_lock(...) ((void)0)
#define __sanitizer_syscall_post_lock(...) ((void)0)
#define __sanitizer_syscall_pre_madvise1(...) ((void)0)
#define __sanitizer_syscall_post_madvise1(...) ((void)0)
#define __sanitizer_syscall_pre_mmap(...) ((void)0)
#define __sanitizer_syscall_post_mmap(...) ((void)0)
#define __sanitizer_syscall_pre_mmap2(...) ((void)0)
#define __sanitizer_syscall_post_mmap2(...) ((void)0)
#define __sanitizer_syscall_pre_modify_ldt(...) ((void)0)
#define __sanitizer_syscall_post_modify_ldt(...) ((void)0)
#define __sanitizer_syscall_pre_mpx(...) ((void)0)
#define __sanitizer_syscall_post_mpx(...) ((void)0)
#define __sanitizer_syscall_pre_nfsservctl(...) ((void)0)
#define __sanitizer_syscall_post_nfsservctl(...) ((void)0)
#define __sanitizer_syscall_pre_oldfstat(...) ((void)0)
#define __sanitizer_syscall_post_oldfstat(...) ((void)0)
#define __sanitizer_syscall_pre_oldlstat(...) ((void)0)
#define __sanitizer_syscall_post_oldlstat(...) ((void)0)
#define __sanitizer_syscall_pre_oldolduname(...) ((void)0)
#define __sanitizer_syscall_post_oldolduname(...) ((void)0)
#define __sanitizer_syscall_pre_oldstat(...) ((void)0)
#define __sanitizer_syscall_post_oldstat(...) ((void)0)
#define __sanitizer_syscall_pre_prctl(...) ((void)0)
#define __sanitizer_syscall_post_prctl(...) ((void)0)
#define __sanitizer_syscall_pre_prof(...) ((void)0)
#define __sanitizer_syscall_post_prof(...) ((void)0)
#define __sanitizer_syscall_pre_profil(...) ((void)0)
#define __sanitizer_syscall_post_profil(...) ((void)0)
#define __sanitizer_syscall_pre_putpmsg(...) ((void)0)
#define __sanitizer_syscall_post_putpmsg(...) ((void)0)
#define __sanitizer_syscall_pre_query_module(...) ((void)0)
#define __sanitizer_syscall_post_query_module(...) ((void)0)
#define __sanitizer_syscall_pre_readahead(...) ((void)0)
#define __sanitizer_syscall_post_readahead(...) ((void)0)
#define __sanitizer_syscall_pre_readdir(...) ((void)0)
#define __sanitizer_syscall_post_readdir(...) ((void)0)
#define __sanitizer_syscall_pre_rt_sigreturn(...) ((void)0)
#define __sanitizer_syscall_post_rt_sigreturn(...) ((void)0)
#define __sanitizer_syscall_pre_rt_sigsuspend(...) ((void)0)
#define __sanitizer_syscall_post_rt_sigsuspend(...) ((void)0)
#define __sanitizer_syscall_pre_security(...) ((void)0)
#define __sanitizer_syscall_post_security(...) ((void)0)
#define __sanitizer_syscall_pre_set_thread_area(...) ((void)0)
#define __sanitizer_syscall_post_set_thread_area(...) ((void)0)
#define __sanitizer_syscall_pre_setfsgid16(...) ((void)0)
#define __sanitizer_syscall_post_setfsgid16(...) ((void)0)
#define __sanitizer_syscall_pre_setfsgid32(...) ((void)0)
#define __sanitizer_syscall_post_setfsgid32(...) ((void)0)
#define __sanitizer_syscall_pre_setfsuid16(...) ((void)0)
#define __sanitizer_syscall_post_setfsuid16(...) ((void)0)
#define __sanitizer_syscall_pre_setfsuid32(...) ((void)0)
#define __sanitizer_syscall_post_setfsuid32(...) ((void)0)
#define __sanitizer_syscall_pre_setgid16(...) ((void)0)
#define __sanitizer_syscall_post_setgid16(...) ((void)0)
#define __sanitizer_syscall_pre_setgid32(...) ((void)0)
#define __sanitizer_syscall_post_setgid32(...) ((void)0)
#define __sanitizer_syscall_pre_setgroups16(...) ((void)0)
#define __sanitizer_syscall_post_setgroups16(...) ((void)0)
#define __sanitizer_syscall_pre_setgroups32(...) ((void)0)
#define __sanitizer_syscall_post_setgroups32(...) ((void)0)
#define __sanitizer_syscall_pre_setregid16(...) ((void)0)
#define __sanitizer_syscall_post_setregid16(...) ((void)0)
#define __sanitizer_syscall_pre_setregid32(...) ((void)0)
#define __sanitizer_syscall_post_setregid32(...) ((void)0)
#define __sanitizer_syscall_pre_setresgid16(...) ((void)0)
#define __sanitizer_syscall_post_setresgid16(...) ((void)0)
#define __sanitizer_syscall_pre_setresgid32(...) ((void)0)
#define __sanitizer_syscall_post_setresgid32(...) ((void)0)
#define __sanitizer_syscall_pre_setresuid16(...) ((void)0)
#define __sanitizer_syscall_post_setresuid16(...) ((void)0)
#define __sanitizer_syscall_pre_setresuid32(...) ((void)0)
#define __sanitizer_syscall_post_setresuid32(...) ((void)0)
#define __sanitizer_syscall_pre_setreuid16(...) ((void)0)
#define __sanitizer_syscall_post_setreuid16(...) ((void)0)
#define __sanitizer_syscall_pre_setreuid32(...) ((void)0)
#define __sanitizer_syscall_post_setreuid32(...) ((void)0)
#define __sanitizer_syscall_pre_setuid16(...) ((void)0)
#define __sanitizer_syscall_post_setuid16(...) ((void)0)
#define __sanitizer_syscall_pre_setuid32(...) ((void)0)
#define __sanitizer_syscall_post_setuid32(...) ((void)0)
#define __sanitizer_syscall_pre_sigreturn(...) ((void)0)
#define __sanitizer_syscall_post_sigreturn(...) ((void)0)
#define __sanitizer_syscall_pre_sigsuspend(...) ((void)0)
#define __sanitizer_syscall_post_sigsuspend(...) ((void)0)
#define __sanitizer_syscall_pre_stty(...) ((void)0)
#define __sanitizer_syscall_post_stty(...) ((void)0)
#define __sanitizer_syscall_pre_sync_file_range(...) ((void)0)
#define __sanitizer_syscall_post_sync_file_range(...) ((void)0)
#define __sanitizer_syscall_pre_truncate64(...) ((void)0)
#define __sanitizer_syscall_post_truncate64(...) ((void)0)
#define __sanitizer_syscall_pre_tuxcall(...) ((void)0)
#define __sanitizer_syscall_post_tuxcall(...) ((void)0)
#define __sanitizer_syscall_pre_ugetrlimit(...) ((void)0)
#define __sanitizer_syscall_post_ugetrlimit(...) ((void)0)
#define __sanitizer_syscall_pre_ulimit(...) ((void)0)
#define __sanitizer_syscall_post_ulimit(...) ((void)0)
#define __sanitizer_syscall_pre_umount2(...) ((void)0)
#define __sanitizer_syscall_post_umount2(...) ((void)0)
#define __sanitizer_syscall_pre_vm86(...) ((void)0)
#define __sanitizer_syscall_post_vm86(...) ((void)0)
#define __sanitizer_syscall_pre_vm86old(...) ((void)0)
#define __sanitizer_syscall_post_vm86old(...) ((void)0)
#define __sanitizer_syscall_pre_vserver(...) ((void)0)
#define __sanitizer_syscall_post_vserver(...) ((void)0)

/* what the macros call */
#ifdef __cplusplus
extern "C" {
#endif
void __sanitizer_syscall_pre_impl_read(long, long, long);
void __sanitizer_syscall_post_impl_read(long, long, long, long);
void __sanitizer_syscall_pre_impl_write(long, long, long);
void __sanitizer_syscall_post_impl_write(long, long, long, long);
void __sanitizer_syscall_pre_impl_pread64(long, long, long, long);
void __sanitizer_syscall_post_impl_pread64(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_pwrite64(long, long, long, long);
void __sanitizer_syscall_post_impl_pwrite64(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_readv(long, long, long);
void __sanitizer_syscall_post_impl_readv(long, long, long, long);
void __sanitizer_syscall_pre_impl_writev(long, long, long);
void __sanitizer_syscall_post_impl_writev(long, long, long, long);
void __sanitizer_syscall_pre_impl_preadv(long, long, long, long, long);
void __sanitizer_syscall_post_impl_preadv(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_pwritev(long, long, long, long, long);
void __sanitizer_syscall_post_impl_pwritev(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_open(long, long, long);
void __sanitizer_syscall_post_impl_open(long, long, long, long);
void __sanitizer_syscall_pre_impl_openat(long, long, long, long);
void __sanitizer_syscall_post_impl_openat(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_creat(long, long);
void __sanitizer_syscall_post_impl_creat(long, long, long);
void __sanitizer_syscall_pre_impl_newstat(long, long);
void __sanitizer_syscall_post_impl_newstat(long, long, long);
void __sanitizer_syscall_pre_impl_newfstat(long, long);
void __sanitizer_syscall_post_impl_newfstat(long, long, long);
void __sanitizer_syscall_pre_impl_newlstat(long, long);
void __sanitizer_syscall_post_impl_newlstat(long, long, long);
void __sanitizer_syscall_pre_impl_newfstatat(long, long, long, long);
void __sanitizer_syscall_post_impl_newfstatat(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_stat(long, long);
void __sanitizer_syscall_post_impl_stat(long, long, long);
void __sanitizer_syscall_pre_impl_fstat(long, long);
void __sanitizer_syscall_post_impl_fstat(long, long, long);
void __sanitizer_syscall_pre_impl_lstat(long, long);
void __sanitizer_syscall_post_impl_lstat(long, long, long);
void __sanitizer_syscall_pre_impl_stat64(long, long);
void __sanitizer_syscall_post_impl_stat64(long, long, long);
void __sanitizer_syscall_pre_impl_fstat64(long, long);
void __sanitizer_syscall_post_impl_fstat64(long, long, long);
void __sanitizer_syscall_pre_impl_lstat64(long, long);
void __sanitizer_syscall_post_impl_lstat64(long, long, long);
void __sanitizer_syscall_pre_impl_fstatat64(long, long, long, long);
void __sanitizer_syscall_post_impl_fstatat64(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_statfs(long, long);
void __sanitizer_syscall_post_impl_statfs(long, long, long);
void __sanitizer_syscall_pre_impl_fstatfs(long, long);
void __sanitizer_syscall_post_impl_fstatfs(long, long, long);
void __sanitizer_syscall_pre_impl_statfs64(long, long, long);
void __sanitizer_syscall_post_impl_statfs64(long, long, long, long);
void __sanitizer_syscall_pre_impl_fstatfs64(long, long, long);
void __sanitizer_syscall_post_impl_fstatfs64(long, long, long, long);
void __sanitizer_syscall_pre_impl_ustat(long, long);
void __sanitizer_syscall_post_impl_ustat(long, long, long);
void __sanitizer_syscall_pre_impl_access(long, long);
void __sanitizer_syscall_post_impl_access(long, long, long);
void __sanitizer_syscall_pre_impl_faccessat(long, long, long);
void __sanitizer_syscall_post_impl_faccessat(long, long, long, long);
void __sanitizer_syscall_pre_impl_chdir(long);
void __sanitizer_syscall_post_impl_chdir(long, long);
void __sanitizer_syscall_pre_impl_chroot(long);
void __sanitizer_syscall_post_impl_chroot(long, long);
void __sanitizer_syscall_pre_impl_chmod(long, long);
void __sanitizer_syscall_post_impl_chmod(long, long, long);
void __sanitizer_syscall_pre_impl_fchmodat(long, long, long);
void __sanitizer_syscall_post_impl_fchmodat(long, long, long, long);
void __sanitizer_syscall_pre_impl_fchmodat2(long, long, long, long);
void __sanitizer_syscall_post_impl_fchmodat2(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_chown(long, long, long);
void __sanitizer_syscall_post_impl_chown(long, long, long, long);
void __sanitizer_syscall_pre_impl_lchown(long, long, long);
void __sanitizer_syscall_post_impl_lchown(long, long, long, long);
void __sanitizer_syscall_pre_impl_fchownat(long, long, long, long, long);
void __sanitizer_syscall_post_impl_fchownat(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mkdir(long, long);
void __sanitizer_syscall_post_impl_mkdir(long, long, long);
void __sanitizer_syscall_pre_impl_mkdirat(long, long, long);
void __sanitizer_syscall_post_impl_mkdirat(long, long, long, long);
void __sanitizer_syscall_pre_impl_mknod(long, long, long);
void __sanitizer_syscall_post_impl_mknod(long, long, long, long);
void __sanitizer_syscall_pre_impl_mknodat(long, long, long, long);
void __sanitizer_syscall_post_impl_mknodat(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_rmdir(long);
void __sanitizer_syscall_post_impl_rmdir(long, long);
void __sanitizer_syscall_pre_impl_unlink(long);
void __sanitizer_syscall_post_impl_unlink(long, long);
void __sanitizer_syscall_pre_impl_unlinkat(long, long, long);
void __sanitizer_syscall_post_impl_unlinkat(long, long, long, long);
void __sanitizer_syscall_pre_impl_rename(long, long);
void __sanitizer_syscall_post_impl_rename(long, long, long);
void __sanitizer_syscall_pre_impl_renameat(long, long, long, long);
void __sanitizer_syscall_post_impl_renameat(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_link(long, long);
void __sanitizer_syscall_post_impl_link(long, long, long);
void __sanitizer_syscall_pre_impl_linkat(long, long, long, long, long);
void __sanitizer_syscall_post_impl_linkat(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_symlink(long, long);
void __sanitizer_syscall_post_impl_symlink(long, long, long);
void __sanitizer_syscall_pre_impl_symlinkat(long, long, long);
void __sanitizer_syscall_post_impl_symlinkat(long, long, long, long);
void __sanitizer_syscall_pre_impl_readlink(long, long, long);
void __sanitizer_syscall_post_impl_readlink(long, long, long, long);
void __sanitizer_syscall_pre_impl_readlinkat(long, long, long, long);
void __sanitizer_syscall_post_impl_readlinkat(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_truncate(long, long);
void __sanitizer_syscall_post_impl_truncate(long, long, long);
void __sanitizer_syscall_pre_impl_getdents(long, long, long);
void __sanitizer_syscall_post_impl_getdents(long, long, long, long);
void __sanitizer_syscall_pre_impl_getdents64(long, long, long);
void __sanitizer_syscall_post_impl_getdents64(long, long, long, long);
void __sanitizer_syscall_pre_impl_getcwd(long, long);
void __sanitizer_syscall_post_impl_getcwd(long, long, long);
void __sanitizer_syscall_pre_impl_llseek(long, long, long, long, long);
void __sanitizer_syscall_post_impl_llseek(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_sendfile64(long, long, long, long);
void __sanitizer_syscall_post_impl_sendfile64(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_sendfile(long, long, long, long);
void __sanitizer_syscall_post_impl_sendfile(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_splice(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_splice(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_vmsplice(long, long, long, long);
void __sanitizer_syscall_post_impl_vmsplice(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_utime(long, long);
void __sanitizer_syscall_post_impl_utime(long, long, long);
void __sanitizer_syscall_pre_impl_utimes(long, long);
void __sanitizer_syscall_post_impl_utimes(long, long, long);
void __sanitizer_syscall_pre_impl_futimesat(long, long, long);
void __sanitizer_syscall_post_impl_futimesat(long, long, long, long);
void __sanitizer_syscall_pre_impl_utimensat(long, long, long, long);
void __sanitizer_syscall_post_impl_utimensat(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_acct(long);
void __sanitizer_syscall_post_impl_acct(long, long);
void __sanitizer_syscall_pre_impl_uselib(long);
void __sanitizer_syscall_post_impl_uselib(long, long);
void __sanitizer_syscall_pre_impl_mount(long, long, long, long, long);
void __sanitizer_syscall_post_impl_mount(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_umount(long, long);
void __sanitizer_syscall_post_impl_umount(long, long, long);
void __sanitizer_syscall_pre_impl_oldumount(long);
void __sanitizer_syscall_post_impl_oldumount(long, long);
void __sanitizer_syscall_pre_impl_pivot_root(long, long);
void __sanitizer_syscall_post_impl_pivot_root(long, long, long);
void __sanitizer_syscall_pre_impl_swapon(long, long);
void __sanitizer_syscall_post_impl_swapon(long, long, long);
void __sanitizer_syscall_pre_impl_swapoff(long);
void __sanitizer_syscall_post_impl_swapoff(long, long);
void __sanitizer_syscall_pre_impl_quotactl(long, long, long, long);
void __sanitizer_syscall_post_impl_quotactl(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_inotify_add_watch(long, long, long);
void __sanitizer_syscall_post_impl_inotify_add_watch(long, long, long, long);
void __sanitizer_syscall_pre_impl_lookup_dcookie(long, long, long);
void __sanitizer_syscall_post_impl_lookup_dcookie(long, long, long, long);
void __sanitizer_syscall_pre_impl_setxattr(long, long, long, long, long);
void __sanitizer_syscall_post_impl_setxattr(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_lsetxattr(long, long, long, long, long);
void __sanitizer_syscall_post_impl_lsetxattr(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_fsetxattr(long, long, long, long, long);
void __sanitizer_syscall_post_impl_fsetxattr(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_getxattr(long, long, long, long);
void __sanitizer_syscall_post_impl_getxattr(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_lgetxattr(long, long, long, long);
void __sanitizer_syscall_post_impl_lgetxattr(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_fgetxattr(long, long, long, long);
void __sanitizer_syscall_post_impl_fgetxattr(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_listxattr(long, long, long);
void __sanitizer_syscall_post_impl_listxattr(long, long, long, long);
void __sanitizer_syscall_pre_impl_llistxattr(long, long, long);
void __sanitizer_syscall_post_impl_llistxattr(long, long, long, long);
void __sanitizer_syscall_pre_impl_flistxattr(long, long, long);
void __sanitizer_syscall_post_impl_flistxattr(long, long, long, long);
void __sanitizer_syscall_pre_impl_removexattr(long, long);
void __sanitizer_syscall_post_impl_removexattr(long, long, long);
void __sanitizer_syscall_pre_impl_lremovexattr(long, long);
void __sanitizer_syscall_post_impl_lremovexattr(long, long, long);
void __sanitizer_syscall_pre_impl_fremovexattr(long, long);
void __sanitizer_syscall_post_impl_fremovexattr(long, long, long);
void __sanitizer_syscall_pre_impl_io_setup(long, long);
void __sanitizer_syscall_post_impl_io_setup(long, long, long);
void __sanitizer_syscall_pre_impl_io_submit(long, long, long);
void __sanitizer_syscall_post_impl_io_submit(long, long, long, long);
void __sanitizer_syscall_pre_impl_io_getevents(long, long, long, long, long);
void __sanitizer_syscall_post_impl_io_getevents(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_io_cancel(long, long, long);
void __sanitizer_syscall_post_impl_io_cancel(long, long, long, long);
void __sanitizer_syscall_pre_impl_pipe(long);
void __sanitizer_syscall_post_impl_pipe(long, long);
void __sanitizer_syscall_pre_impl_pipe2(long, long);
void __sanitizer_syscall_post_impl_pipe2(long, long, long);
void __sanitizer_syscall_pre_impl_name_to_handle_at(long, long, long, long, long);
void __sanitizer_syscall_post_impl_name_to_handle_at(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_select(long, long, long, long, long);
void __sanitizer_syscall_post_impl_select(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_pselect6(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_pselect6(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_poll(long, long, long);
void __sanitizer_syscall_post_impl_poll(long, long, long, long);
void __sanitizer_syscall_pre_impl_ppoll(long, long, long, long, long);
void __sanitizer_syscall_post_impl_ppoll(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_epoll_ctl(long, long, long, long);
void __sanitizer_syscall_post_impl_epoll_ctl(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_epoll_wait(long, long, long, long);
void __sanitizer_syscall_post_impl_epoll_wait(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_epoll_pwait(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_epoll_pwait(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_epoll_pwait2(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_epoll_pwait2(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_signalfd(long, long, long);
void __sanitizer_syscall_post_impl_signalfd(long, long, long, long);
void __sanitizer_syscall_pre_impl_signalfd4(long, long, long, long);
void __sanitizer_syscall_post_impl_signalfd4(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mincore(long, long, long);
void __sanitizer_syscall_post_impl_mincore(long, long, long, long);
void __sanitizer_syscall_pre_impl_mbind(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_mbind(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_set_mempolicy(long, long, long);
void __sanitizer_syscall_post_impl_set_mempolicy(long, long, long, long);
void __sanitizer_syscall_pre_impl_get_mempolicy(long, long, long, long, long);
void __sanitizer_syscall_post_impl_get_mempolicy(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_migrate_pages(long, long, long, long);
void __sanitizer_syscall_post_impl_migrate_pages(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_move_pages(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_move_pages(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_process_vm_readv(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_process_vm_readv(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_process_vm_writev(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_process_vm_writev(long, long, long, long, long, long,
    long);
void __sanitizer_syscall_pre_impl_time(long);
void __sanitizer_syscall_post_impl_time(long, long);
void __sanitizer_syscall_pre_impl_stime(long);
void __sanitizer_syscall_post_impl_stime(long, long);
void __sanitizer_syscall_pre_impl_times(long);
void __sanitizer_syscall_post_impl_times(long, long);
void __sanitizer_syscall_pre_impl_gettimeofday(long, long);
void __sanitizer_syscall_post_impl_gettimeofday(long, long, long);
void __sanitizer_syscall_pre_impl_settimeofday(long, long);
void __sanitizer_syscall_post_impl_settimeofday(long, long, long);
void __sanitizer_syscall_pre_impl_adjtimex(long);
void __sanitizer_syscall_post_impl_adjtimex(long, long);
void __sanitizer_syscall_pre_impl_clock_adjtime(long, long);
void __sanitizer_syscall_post_impl_clock_adjtime(long, long, long);
void __sanitizer_syscall_pre_impl_clock_gettime(long, long);
void __sanitizer_syscall_post_impl_clock_gettime(long, long, long);
void __sanitizer_syscall_pre_impl_clock_getres(long, long);
void __sanitizer_syscall_post_impl_clock_getres(long, long, long);
void __sanitizer_syscall_pre_impl_clock_settime(long, long);
void __sanitizer_syscall_post_impl_clock_settime(long, long, long);
void __sanitizer_syscall_pre_impl_nanosleep(long, long);
void __sanitizer_syscall_post_impl_nanosleep(long, long, long);
void __sanitizer_syscall_pre_impl_clock_nanosleep(long, long, long, long);
void __sanitizer_syscall_post_impl_clock_nanosleep(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_getitimer(long, long);
void __sanitizer_syscall_post_impl_getitimer(long, long, long);
void __sanitizer_syscall_pre_impl_setitimer(long, long, long);
void __sanitizer_syscall_post_impl_setitimer(long, long, long, long);
void __sanitizer_syscall_pre_impl_timer_create(long, long, long);
void __sanitizer_syscall_post_impl_timer_create(long, long, long, long);
void __sanitizer_syscall_pre_impl_timer_gettime(long, long);
void __sanitizer_syscall_post_impl_timer_gettime(long, long, long);
void __sanitizer_syscall_pre_impl_timer_settime(long, long, long, long);
void __sanitizer_syscall_post_impl_timer_settime(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_timerfd_gettime(long, long);
void __sanitizer_syscall_post_impl_timerfd_gettime(long, long, long);
void __sanitizer_syscall_pre_impl_timerfd_settime(long, long, long, long);
void __sanitizer_syscall_post_impl_timerfd_settime(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_rt_sigaction(long, long, long, long);
void __sanitizer_syscall_post_impl_rt_sigaction(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_sigaction(long, long, long);
void __sanitizer_syscall_post_impl_sigaction(long, long, long, long);
void __sanitizer_syscall_pre_impl_rt_sigprocmask(long, long, long, long);
void __sanitizer_syscall_post_impl_rt_sigprocmask(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_sigprocmask(long, long, long);
void __sanitizer_syscall_post_impl_sigprocmask(long, long, long, long);
void __sanitizer_syscall_pre_impl_rt_sigpending(long, long);
void __sanitizer_syscall_post_impl_rt_sigpending(long, long, long);
void __sanitizer_syscall_pre_impl_sigpending(long);
void __sanitizer_syscall_post_impl_sigpending(long, long);
void __sanitizer_syscall_pre_impl_rt_sigtimedwait(long, long, long, long);
void __sanitizer_syscall_post_impl_rt_sigtimedwait(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_rt_sigqueueinfo(long, long, long);
void __sanitizer_syscall_post_impl_rt_sigqueueinfo(long, long, long, long);
void __sanitizer_syscall_pre_impl_rt_tgsigqueueinfo(long, long, long, long);
void __sanitizer_syscall_post_impl_rt_tgsigqueueinfo(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_sigaltstack(long, long);
void __sanitizer_syscall_post_impl_sigaltstack(long, long, long);
void __sanitizer_syscall_pre_impl_wait4(long, long, long, long);
void __sanitizer_syscall_post_impl_wait4(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_waitpid(long, long, long);
void __sanitizer_syscall_post_impl_waitpid(long, long, long, long);
void __sanitizer_syscall_pre_impl_waitid(long, long, long, long, long);
void __sanitizer_syscall_post_impl_waitid(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_getrusage(long, long);
void __sanitizer_syscall_post_impl_getrusage(long, long, long);
void __sanitizer_syscall_pre_impl_getrlimit(long, long);
void __sanitizer_syscall_post_impl_getrlimit(long, long, long);
void __sanitizer_syscall_pre_impl_old_getrlimit(long, long);
void __sanitizer_syscall_post_impl_old_getrlimit(long, long, long);
void __sanitizer_syscall_pre_impl_setrlimit(long, long);
void __sanitizer_syscall_post_impl_setrlimit(long, long, long);
void __sanitizer_syscall_pre_impl_prlimit64(long, long, long, long);
void __sanitizer_syscall_post_impl_prlimit64(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_getgroups(long, long);
void __sanitizer_syscall_post_impl_getgroups(long, long, long);
void __sanitizer_syscall_pre_impl_setgroups(long, long);
void __sanitizer_syscall_post_impl_setgroups(long, long, long);
void __sanitizer_syscall_pre_impl_getresuid(long, long, long);
void __sanitizer_syscall_post_impl_getresuid(long, long, long, long);
void __sanitizer_syscall_pre_impl_getresgid(long, long, long);
void __sanitizer_syscall_post_impl_getresgid(long, long, long, long);
void __sanitizer_syscall_pre_impl_capget(long, long);
void __sanitizer_syscall_post_impl_capget(long, long, long);
void __sanitizer_syscall_pre_impl_capset(long, long);
void __sanitizer_syscall_post_impl_capset(long, long, long);
void __sanitizer_syscall_pre_impl_sched_getparam(long, long);
void __sanitizer_syscall_post_impl_sched_getparam(long, long, long);
void __sanitizer_syscall_pre_impl_sched_setparam(long, long);
void __sanitizer_syscall_post_impl_sched_setparam(long, long, long);
void __sanitizer_syscall_pre_impl_sched_setscheduler(long, long, long);
void __sanitizer_syscall_post_impl_sched_setscheduler(long, long, long, long);
void __sanitizer_syscall_pre_impl_sched_rr_get_interval(long, long);
void __sanitizer_syscall_post_impl_sched_rr_get_interval(long, long, long);
void __sanitizer_syscall_pre_impl_sched_getaffinity(long, long, long);
void __sanitizer_syscall_post_impl_sched_getaffinity(long, long, long, long);
void __sanitizer_syscall_pre_impl_sched_setaffinity(long, long, long);
void __sanitizer_syscall_post_impl_sched_setaffinity(long, long, long, long);
void __sanitizer_syscall_pre_impl_getcpu(long, long, long);
void __sanitizer_syscall_post_impl_getcpu(long, long, long, long);
void __sanitizer_syscall_pre_impl_ptrace(long, long, long, long);
void __sanitizer_syscall_post_impl_ptrace(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_set_tid_address(long);
void __sanitizer_syscall_post_impl_set_tid_address(long, long);
void __sanitizer_syscall_pre_impl_perf_event_open(long, long, long, long, long);
void __sanitizer_syscall_post_impl_perf_event_open(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_accept(long, long, long);
void __sanitizer_syscall_post_impl_accept(long, long, long, long);
void __sanitizer_syscall_pre_impl_accept4(long, long, long, long);
void __sanitizer_syscall_post_impl_accept4(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_getsockname(long, long, long);
void __sanitizer_syscall_post_impl_getsockname(long, long, long, long);
void __sanitizer_syscall_pre_impl_getpeername(long, long, long);
void __sanitizer_syscall_post_impl_getpeername(long, long, long, long);
void __sanitizer_syscall_pre_impl_getsockopt(long, long, long, long, long);
void __sanitizer_syscall_post_impl_getsockopt(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_socketpair(long, long, long, long);
void __sanitizer_syscall_post_impl_socketpair(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_recvfrom(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_recvfrom(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_recv(long, long, long, long);
void __sanitizer_syscall_post_impl_recv(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_sendto(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_sendto(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_send(long, long, long, long);
void __sanitizer_syscall_post_impl_send(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_recvmsg(long, long, long);
void __sanitizer_syscall_post_impl_recvmsg(long, long, long, long);
void __sanitizer_syscall_pre_impl_sendmsg(long, long, long);
void __sanitizer_syscall_post_impl_sendmsg(long, long, long, long);
void __sanitizer_syscall_pre_impl_recvmmsg(long, long, long, long, long);
void __sanitizer_syscall_post_impl_recvmmsg(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_msgsnd(long, long, long, long);
void __sanitizer_syscall_post_impl_msgsnd(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_msgrcv(long, long, long, long, long);
void __sanitizer_syscall_post_impl_msgrcv(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_msgctl(long, long, long);
void __sanitizer_syscall_post_impl_msgctl(long, long, long, long);
void __sanitizer_syscall_pre_impl_shmctl(long, long, long);
void __sanitizer_syscall_post_impl_shmctl(long, long, long, long);
void __sanitizer_syscall_pre_impl_semctl(long, long, long, long);
void __sanitizer_syscall_post_impl_semctl(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_semop(long, long, long);
void __sanitizer_syscall_post_impl_semop(long, long, long, long);
void __sanitizer_syscall_pre_impl_semtimedop(long, long, long, long);
void __sanitizer_syscall_post_impl_semtimedop(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mq_open(long, long, long, long);
void __sanitizer_syscall_post_impl_mq_open(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mq_unlink(long);
void __sanitizer_syscall_post_impl_mq_unlink(long, long);
void __sanitizer_syscall_pre_impl_mq_timedsend(long, long, long, long, long);
void __sanitizer_syscall_post_impl_mq_timedsend(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mq_timedreceive(long, long, long, long, long);
void __sanitizer_syscall_post_impl_mq_timedreceive(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mq_notify(long, long);
void __sanitizer_syscall_post_impl_mq_notify(long, long, long);
void __sanitizer_syscall_pre_impl_mq_getsetattr(long, long, long);
void __sanitizer_syscall_post_impl_mq_getsetattr(long, long, long, long);
void __sanitizer_syscall_pre_impl_newuname(long);
void __sanitizer_syscall_post_impl_newuname(long, long);
void __sanitizer_syscall_pre_impl_uname(long);
void __sanitizer_syscall_post_impl_uname(long, long);
void __sanitizer_syscall_pre_impl_olduname(long);
void __sanitizer_syscall_post_impl_olduname(long, long);
void __sanitizer_syscall_pre_impl_sysinfo(long);
void __sanitizer_syscall_post_impl_sysinfo(long, long);
void __sanitizer_syscall_pre_impl_syslog(long, long, long);
void __sanitizer_syscall_post_impl_syslog(long, long, long, long);
void __sanitizer_syscall_pre_impl_gethostname(long, long);
void __sanitizer_syscall_post_impl_gethostname(long, long, long);
void __sanitizer_syscall_pre_impl_sethostname(long, long);
void __sanitizer_syscall_post_impl_sethostname(long, long, long);
void __sanitizer_syscall_pre_impl_setdomainname(long, long);
void __sanitizer_syscall_post_impl_setdomainname(long, long, long);
void __sanitizer_syscall_pre_impl_getrandom(long, long, long);
void __sanitizer_syscall_post_impl_getrandom(long, long, long, long);
void __sanitizer_syscall_pre_impl_init_module(long, long, long);
void __sanitizer_syscall_post_impl_init_module(long, long, long, long);
void __sanitizer_syscall_pre_impl_delete_module(long, long);
void __sanitizer_syscall_post_impl_delete_module(long, long, long);
void __sanitizer_syscall_pre_impl_add_key(long, long, long, long, long);
void __sanitizer_syscall_post_impl_add_key(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_request_key(long, long, long, long);
void __sanitizer_syscall_post_impl_request_key(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_spu_create(long, long, long, long);
void __sanitizer_syscall_post_impl_spu_create(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_spu_run(long, long, long);
void __sanitizer_syscall_post_impl_spu_run(long, long, long, long);
void __sanitizer_syscall_pre_impl_socketcall(long, long);
void __sanitizer_syscall_post_impl_socketcall(long, long, long);
void __sanitizer_syscall_pre_impl_sysctl(long);
void __sanitizer_syscall_post_impl_sysctl(long, long);
void __sanitizer_syscall_pre_impl_alarm(long);
void __sanitizer_syscall_post_impl_alarm(long, long);
void __sanitizer_syscall_pre_impl_bdflush(long, long);
void __sanitizer_syscall_post_impl_bdflush(long, long, long);
void __sanitizer_syscall_pre_impl_bind(long, long, long);
void __sanitizer_syscall_post_impl_bind(long, long, long, long);
void __sanitizer_syscall_pre_impl_brk(long);
void __sanitizer_syscall_post_impl_brk(long, long);
void __sanitizer_syscall_pre_impl_close(long);
void __sanitizer_syscall_post_impl_close(long, long);
void __sanitizer_syscall_pre_impl_connect(long, long, long);
void __sanitizer_syscall_post_impl_connect(long, long, long, long);
void __sanitizer_syscall_pre_impl_dup(long);
void __sanitizer_syscall_post_impl_dup(long, long);
void __sanitizer_syscall_pre_impl_dup2(long, long);
void __sanitizer_syscall_post_impl_dup2(long, long, long);
void __sanitizer_syscall_pre_impl_dup3(long, long, long);
void __sanitizer_syscall_post_impl_dup3(long, long, long, long);
void __sanitizer_syscall_pre_impl_epoll_create(long);
void __sanitizer_syscall_post_impl_epoll_create(long, long);
void __sanitizer_syscall_pre_impl_epoll_create1(long);
void __sanitizer_syscall_post_impl_epoll_create1(long, long);
void __sanitizer_syscall_pre_impl_eventfd(long);
void __sanitizer_syscall_post_impl_eventfd(long, long);
void __sanitizer_syscall_pre_impl_eventfd2(long, long);
void __sanitizer_syscall_post_impl_eventfd2(long, long, long);
void __sanitizer_syscall_pre_impl_exit(long);
void __sanitizer_syscall_post_impl_exit(long, long);
void __sanitizer_syscall_pre_impl_exit_group(long);
void __sanitizer_syscall_post_impl_exit_group(long, long);
void __sanitizer_syscall_pre_impl_fchdir(long);
void __sanitizer_syscall_post_impl_fchdir(long, long);
void __sanitizer_syscall_pre_impl_fchmod(long, long);
void __sanitizer_syscall_post_impl_fchmod(long, long, long);
void __sanitizer_syscall_pre_impl_fchown(long, long, long);
void __sanitizer_syscall_post_impl_fchown(long, long, long, long);
void __sanitizer_syscall_pre_impl_fcntl(long, long, long);
void __sanitizer_syscall_post_impl_fcntl(long, long, long, long);
void __sanitizer_syscall_pre_impl_fcntl64(long, long, long);
void __sanitizer_syscall_post_impl_fcntl64(long, long, long, long);
void __sanitizer_syscall_pre_impl_fdatasync(long);
void __sanitizer_syscall_post_impl_fdatasync(long, long);
void __sanitizer_syscall_pre_impl_flock(long, long);
void __sanitizer_syscall_post_impl_flock(long, long, long);
void __sanitizer_syscall_pre_impl_fork(void);
void __sanitizer_syscall_post_impl_fork(long);
void __sanitizer_syscall_pre_impl_fsync(long);
void __sanitizer_syscall_post_impl_fsync(long, long);
void __sanitizer_syscall_pre_impl_ftruncate(long, long);
void __sanitizer_syscall_post_impl_ftruncate(long, long, long);
void __sanitizer_syscall_pre_impl_futex(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_futex(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_get_robust_list(long, long, long);
void __sanitizer_syscall_post_impl_get_robust_list(long, long, long, long);
void __sanitizer_syscall_pre_impl_getegid(void);
void __sanitizer_syscall_post_impl_getegid(long);
void __sanitizer_syscall_pre_impl_geteuid(void);
void __sanitizer_syscall_post_impl_geteuid(long);
void __sanitizer_syscall_pre_impl_getgid(void);
void __sanitizer_syscall_post_impl_getgid(long);
void __sanitizer_syscall_pre_impl_getpgid(long);
void __sanitizer_syscall_post_impl_getpgid(long, long);
void __sanitizer_syscall_pre_impl_getpgrp(void);
void __sanitizer_syscall_post_impl_getpgrp(long);
void __sanitizer_syscall_pre_impl_getpid(void);
void __sanitizer_syscall_post_impl_getpid(long);
void __sanitizer_syscall_pre_impl_getppid(void);
void __sanitizer_syscall_post_impl_getppid(long);
void __sanitizer_syscall_pre_impl_getpriority(long, long);
void __sanitizer_syscall_post_impl_getpriority(long, long, long);
void __sanitizer_syscall_pre_impl_getsid(long);
void __sanitizer_syscall_post_impl_getsid(long, long);
void __sanitizer_syscall_pre_impl_gettid(void);
void __sanitizer_syscall_post_impl_gettid(long);
void __sanitizer_syscall_pre_impl_getuid(void);
void __sanitizer_syscall_post_impl_getuid(long);
void __sanitizer_syscall_pre_impl_inotify_init(void);
void __sanitizer_syscall_post_impl_inotify_init(long);
void __sanitizer_syscall_pre_impl_inotify_init1(long);
void __sanitizer_syscall_post_impl_inotify_init1(long, long);
void __sanitizer_syscall_pre_impl_inotify_rm_watch(long, long);
void __sanitizer_syscall_post_impl_inotify_rm_watch(long, long, long);
void __sanitizer_syscall_pre_impl_io_destroy(long);
void __sanitizer_syscall_post_impl_io_destroy(long, long);
void __sanitizer_syscall_pre_impl_ioctl(long, long, long);
void __sanitizer_syscall_post_impl_ioctl(long, long, long, long);
void __sanitizer_syscall_pre_impl_ioperm(long, long, long);
void __sanitizer_syscall_post_impl_ioperm(long, long, long, long);
void __sanitizer_syscall_pre_impl_ioprio_get(long, long);
void __sanitizer_syscall_post_impl_ioprio_get(long, long, long);
void __sanitizer_syscall_pre_impl_ioprio_set(long, long, long);
void __sanitizer_syscall_post_impl_ioprio_set(long, long, long, long);
void __sanitizer_syscall_pre_impl_ipc(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_ipc(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_kexec_load(long, long, long, long);
void __sanitizer_syscall_post_impl_kexec_load(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_keyctl(long, long, long, long, long);
void __sanitizer_syscall_post_impl_keyctl(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_kill(long, long);
void __sanitizer_syscall_post_impl_kill(long, long, long);
void __sanitizer_syscall_pre_impl_listen(long, long);
void __sanitizer_syscall_post_impl_listen(long, long, long);
void __sanitizer_syscall_pre_impl_lseek(long, long, long);
void __sanitizer_syscall_post_impl_lseek(long, long, long, long);
void __sanitizer_syscall_pre_impl_madvise(long, long, long);
void __sanitizer_syscall_post_impl_madvise(long, long, long, long);
void __sanitizer_syscall_pre_impl_mlock(long, long);
void __sanitizer_syscall_post_impl_mlock(long, long, long);
void __sanitizer_syscall_pre_impl_mlockall(long);
void __sanitizer_syscall_post_impl_mlockall(long, long);
void __sanitizer_syscall_pre_impl_mmap_pgoff(long, long, long, long, long, long);
void __sanitizer_syscall_post_impl_mmap_pgoff(long, long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_mprotect(long, long, long);
void __sanitizer_syscall_post_impl_mprotect(long, long, long, long);
void __sanitizer_syscall_pre_impl_mremap(long, long, long, long, long);
void __sanitizer_syscall_post_impl_mremap(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_msgget(long, long);
void __sanitizer_syscall_post_impl_msgget(long, long, long);
void __sanitizer_syscall_pre_impl_msync(long, long, long);
void __sanitizer_syscall_post_impl_msync(long, long, long, long);
void __sanitizer_syscall_pre_impl_munlock(long, long);
void __sanitizer_syscall_post_impl_munlock(long, long, long);
void __sanitizer_syscall_pre_impl_munlockall(void);
void __sanitizer_syscall_post_impl_munlockall(long);
void __sanitizer_syscall_pre_impl_munmap(long, long);
void __sanitizer_syscall_post_impl_munmap(long, long, long);
void __sanitizer_syscall_pre_impl_ni_syscall(void);
void __sanitizer_syscall_post_impl_ni_syscall(long);
void __sanitizer_syscall_pre_impl_nice(long);
void __sanitizer_syscall_post_impl_nice(long, long);
void __sanitizer_syscall_pre_impl_old_mmap(long);
void __sanitizer_syscall_post_impl_old_mmap(long, long);
void __sanitizer_syscall_pre_impl_old_readdir(long, long, long);
void __sanitizer_syscall_post_impl_old_readdir(long, long, long, long);
void __sanitizer_syscall_pre_impl_old_select(long);
void __sanitizer_syscall_post_impl_old_select(long, long);
void __sanitizer_syscall_pre_impl_open_by_handle_at(long, long, long);
void __sanitizer_syscall_post_impl_open_by_handle_at(long, long, long, long);
void __sanitizer_syscall_pre_impl_pause(void);
void __sanitizer_syscall_post_impl_pause(long);
void __sanitizer_syscall_pre_impl_pciconfig_iobase(long, long, long);
void __sanitizer_syscall_post_impl_pciconfig_iobase(long, long, long, long);
void __sanitizer_syscall_pre_impl_pciconfig_read(long, long, long, long, long);
void __sanitizer_syscall_post_impl_pciconfig_read(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_pciconfig_write(long, long, long, long, long);
void __sanitizer_syscall_post_impl_pciconfig_write(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_personality(long);
void __sanitizer_syscall_post_impl_personality(long, long);
void __sanitizer_syscall_pre_impl_reboot(long, long, long, long);
void __sanitizer_syscall_post_impl_reboot(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_remap_file_pages(long, long, long, long, long);
void __sanitizer_syscall_post_impl_remap_file_pages(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_restart_syscall(void);
void __sanitizer_syscall_post_impl_restart_syscall(long);
void __sanitizer_syscall_pre_impl_sched_get_priority_max(long);
void __sanitizer_syscall_post_impl_sched_get_priority_max(long, long);
void __sanitizer_syscall_pre_impl_sched_get_priority_min(long);
void __sanitizer_syscall_post_impl_sched_get_priority_min(long, long);
void __sanitizer_syscall_pre_impl_sched_getscheduler(long);
void __sanitizer_syscall_post_impl_sched_getscheduler(long, long);
void __sanitizer_syscall_pre_impl_sched_yield(void);
void __sanitizer_syscall_post_impl_sched_yield(long);
void __sanitizer_syscall_pre_impl_semget(long, long, long);
void __sanitizer_syscall_post_impl_semget(long, long, long, long);
void __sanitizer_syscall_pre_impl_sendmmsg(long, long, long, long);
void __sanitizer_syscall_post_impl_sendmmsg(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_set_robust_list(long, long);
void __sanitizer_syscall_post_impl_set_robust_list(long, long, long);
void __sanitizer_syscall_pre_impl_setfsgid(long);
void __sanitizer_syscall_post_impl_setfsgid(long, long);
void __sanitizer_syscall_pre_impl_setfsuid(long);
void __sanitizer_syscall_post_impl_setfsuid(long, long);
void __sanitizer_syscall_pre_impl_setgid(long);
void __sanitizer_syscall_post_impl_setgid(long, long);
void __sanitizer_syscall_pre_impl_setns(long, long);
void __sanitizer_syscall_post_impl_setns(long, long, long);
void __sanitizer_syscall_pre_impl_setpgid(long, long);
void __sanitizer_syscall_post_impl_setpgid(long, long, long);
void __sanitizer_syscall_pre_impl_setpriority(long, long, long);
void __sanitizer_syscall_post_impl_setpriority(long, long, long, long);
void __sanitizer_syscall_pre_impl_setregid(long, long);
void __sanitizer_syscall_post_impl_setregid(long, long, long);
void __sanitizer_syscall_pre_impl_setresgid(long, long, long);
void __sanitizer_syscall_post_impl_setresgid(long, long, long, long);
void __sanitizer_syscall_pre_impl_setresuid(long, long, long);
void __sanitizer_syscall_post_impl_setresuid(long, long, long, long);
void __sanitizer_syscall_pre_impl_setreuid(long, long);
void __sanitizer_syscall_post_impl_setreuid(long, long, long);
void __sanitizer_syscall_pre_impl_setsid(void);
void __sanitizer_syscall_post_impl_setsid(long);
void __sanitizer_syscall_pre_impl_setsockopt(long, long, long, long, long);
void __sanitizer_syscall_post_impl_setsockopt(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_setuid(long);
void __sanitizer_syscall_post_impl_setuid(long, long);
void __sanitizer_syscall_pre_impl_sgetmask(void);
void __sanitizer_syscall_post_impl_sgetmask(long);
void __sanitizer_syscall_pre_impl_shmat(long, long, long);
void __sanitizer_syscall_post_impl_shmat(long, long, long, long);
void __sanitizer_syscall_pre_impl_shmdt(long);
void __sanitizer_syscall_post_impl_shmdt(long, long);
void __sanitizer_syscall_pre_impl_shmget(long, long, long);
void __sanitizer_syscall_post_impl_shmget(long, long, long, long);
void __sanitizer_syscall_pre_impl_shutdown(long, long);
void __sanitizer_syscall_post_impl_shutdown(long, long, long);
void __sanitizer_syscall_pre_impl_signal(long, long);
void __sanitizer_syscall_post_impl_signal(long, long, long);
void __sanitizer_syscall_pre_impl_socket(long, long, long);
void __sanitizer_syscall_post_impl_socket(long, long, long, long);
void __sanitizer_syscall_pre_impl_ssetmask(long);
void __sanitizer_syscall_post_impl_ssetmask(long, long);
void __sanitizer_syscall_pre_impl_sync(void);
void __sanitizer_syscall_post_impl_sync(long);
void __sanitizer_syscall_pre_impl_syncfs(long);
void __sanitizer_syscall_post_impl_syncfs(long, long);
void __sanitizer_syscall_pre_impl_sysfs(long, long, long);
void __sanitizer_syscall_post_impl_sysfs(long, long, long, long);
void __sanitizer_syscall_pre_impl_tee(long, long, long, long);
void __sanitizer_syscall_post_impl_tee(long, long, long, long, long);
void __sanitizer_syscall_pre_impl_tgkill(long, long, long);
void __sanitizer_syscall_post_impl_tgkill(long, long, long, long);
void __sanitizer_syscall_pre_impl_timer_delete(long);
void __sanitizer_syscall_post_impl_timer_delete(long, long);
void __sanitizer_syscall_pre_impl_timer_getoverrun(long);
void __sanitizer_syscall_post_impl_timer_getoverrun(long, long);
void __sanitizer_syscall_pre_impl_timerfd_create(long, long);
void __sanitizer_syscall_post_impl_timerfd_create(long, long, long);
void __sanitizer_syscall_pre_impl_tkill(long, long);
void __sanitizer_syscall_post_impl_tkill(long, long, long);
void __sanitizer_syscall_pre_impl_umask(long);
void __sanitizer_syscall_post_impl_umask(long, long);
void __sanitizer_syscall_pre_impl_unshare(long);
void __sanitizer_syscall_post_impl_unshare(long, long);
void __sanitizer_syscall_pre_impl_vfork(void);
void __sanitizer_syscall_post_impl_vfork(long);
void __sanitizer_syscall_pre_impl_vhangup(void);
void __sanitizer_syscall_post_impl_vhangup(long);
void __sanitizer_syscall_pre_impl_chown16(long, long, long);
void __sanitizer_syscall_post_impl_chown16(long, long, long, long);
void __sanitizer_syscall_pre_impl_fanotify_init(long, long);
void __sanitizer_syscall_post_impl_fanotify_init(long, long, long);
void __sanitizer_syscall_pre_impl_fanotify_mark(long, long, long, long, long);
void __sanitizer_syscall_post_impl_fanotify_mark(long, long, long, long, long, long);
void __sanitizer_syscall_pre_impl_fchown16(long, long, long);
void __sanitizer_syscall_post_impl_fchown16(long, long, long, long);
void __sanitizer_syscall_pre_impl_getegid16(void);
void __sanitizer_syscall_post_impl_getegid16(long);
void __sanitizer_syscall_pre_impl_geteuid16(void);
void __sanitizer_syscall_post_impl_geteuid16(long);
void __sanitizer_syscall_pre_impl_getgid16(void);
void __sanitizer_syscall_post_impl_getgid16(long);
void __sanitizer_syscall_pre_impl_getgroups16(long, long);
void __sanitizer_syscall_post_impl_getgroups16(long, long, long);
void __sanitizer_syscall_pre_impl_getresgid16(long, long, long);
void __sanitizer_syscall_post_impl_getresgid16(long, long, long, long);
void __sanitizer_syscall_pre_impl_getresuid16(long, long, long);
void __sanitizer_syscall_post_impl_getresuid16(long, long, long, long);
void __sanitizer_syscall_pre_impl_getuid16(void);
void __sanitizer_syscall_post_impl_getuid16(long);
void __sanitizer_syscall_pre_impl_lchown16(long, long, long);
void __sanitizer_syscall_post_impl_lchown16(long, long, long, long);
void __sanitizer_syscall_pre_impl_setfsgid16(long);
void __sanitizer_syscall_post_impl_setfsgid16(long, long);
void __sanitizer_syscall_pre_impl_setfsuid16(long);
void __sanitizer_syscall_post_impl_setfsuid16(long, long);
void __sanitizer_syscall_pre_impl_setgid16(long);
void __sanitizer_syscall_post_impl_setgid16(long, long);
void __sanitizer_syscall_pre_impl_setgroups16(long, long);
void __sanitizer_syscall_post_impl_setgroups16(long, long, long);
void __sanitizer_syscall_pre_impl_setregid16(long, long);
void __sanitizer_syscall_post_impl_setregid16(long, long, long);
void __sanitizer_syscall_pre_impl_setresgid16(long, long, long);
void __sanitizer_syscall_post_impl_setresgid16(long, long, long, long);
void __sanitizer_syscall_pre_impl_setresuid16(long, long, long);
void __sanitizer_syscall_post_impl_setresuid16(long, long, long, long);
void __sanitizer_syscall_pre_impl_setreuid16(long, long);
void __sanitizer_syscall_post_impl_setreuid16(long, long, long);
void __sanitizer_syscall_pre_impl_setuid16(long);
void __sanitizer_syscall_post_impl_setuid16(long, long);
#ifdef __cplusplus
}
#endif

#endif
