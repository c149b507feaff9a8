/** Pages and programs' answers about who read a person's record, and questions about it. */
@NullMarked
package vn.lienthong.population.web;

import org.jspecify.annotations.NullMarked;
