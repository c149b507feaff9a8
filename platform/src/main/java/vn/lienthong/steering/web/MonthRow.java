package vn.lienthong.steering.web;

import java.time.YearMonth;
import vn.lienthong.steering.Figures;

/**
 * A month of the charts.
 *
 * @param month the month
 * @param counts its counts
 */
public record MonthRow(YearMonth month, Figures.Counts counts) {}
