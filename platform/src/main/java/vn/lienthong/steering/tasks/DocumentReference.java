package vn.lienthong.steering.tasks;

import java.time.LocalDate;

/**
 * The document by which somebody moved a task.
 *
 * @param number kind and number in words, such as {@code Công văn 1234/VPCP-KSTT}
 * @param date day on which it was signed
 */
public record DocumentReference(String number, LocalDate date) {}
