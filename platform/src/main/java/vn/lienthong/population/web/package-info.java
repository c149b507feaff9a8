/** The population register's face for programs of other agencies. */
@NullMarked
package vn.lienthong.population.web;

import org.jspecify.annotations.NullMarked;
