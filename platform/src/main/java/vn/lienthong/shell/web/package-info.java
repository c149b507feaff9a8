/** The shell's own pages and its answers to every error. */
@NullMarked
package vn.lienthong.shell.web;

import org.jspecify.annotations.NullMarked;
