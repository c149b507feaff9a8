/**
 * Values of the State that check themselves: immutable, free of any framework, clock or database.
 *
 * <p>Every type here is thread-safe. A value is either right or cannot be made: {@code parse}
 * answers text from outside with an {@link vn.lienthong.primitives.Outcome}, and constructors throw
 * {@link vn.lienthong.primitives.InvalidValueException} when code hands them something wrong.
 */
@NullMarked
package vn.lienthong.primitives;

import org.jspecify.annotations.NullMarked;
