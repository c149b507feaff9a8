/**
 * The database under the application: a PostgreSQL server of its own, supervised from here, or any
 * PostgreSQL 18 named by three environment variables.
 *
 * <p>The embedded server is a real one and durable: {@code fsync}, {@code synchronous_commit},
 * {@code full_page_writes} and data checksums are on. It keeps its data in the data directory and
 * outlives neither a stop of the application nor, longer than until the next start, its violent
 * death.
 */
@NamedInterface("database")
@NullMarked
package vn.lienthong.shell.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
