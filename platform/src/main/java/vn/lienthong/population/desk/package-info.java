/**
 * What officers do at the register desk: search persons, open one record for a stated purpose,
 * register acts, issue extracts, and settle residents of divided communes.
 */
@NullMarked
package vn.lienthong.population.desk;

import org.jspecify.annotations.NullMarked;
