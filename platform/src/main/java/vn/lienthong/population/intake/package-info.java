/**
 * Whole registers in and out: files of persons are imported, and dated, signed extracts leave for
 * the engines that verify other records.
 *
 * <p>Statute: Law on Identity 26/2023/QH15, Article 10 (collection) and Article 11 (who may use the
 * data). Part of the module {@code population}; it may read the tables of the module by SQL, and
 * writes persons only through its use cases.
 */
@NamedInterface("intake")
@NullMarked
package vn.lienthong.population.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
