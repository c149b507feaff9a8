/**
 * The population register's faces: for programs of other agencies, and for people who want to know
 * who read their record.
 */
@NullMarked
package vn.lienthong.population.web;

import org.jspecify.annotations.NullMarked;
