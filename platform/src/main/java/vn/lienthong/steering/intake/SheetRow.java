package vn.lienthong.steering.intake;

/**
 * A row of a sheet of tasks.
 *
 * @param number its number in the sheet, from 1, as the spreadsheet program shows it
 * @param entry what stands in it
 */
public record SheetRow(int number, TaskEntry entry) {}
