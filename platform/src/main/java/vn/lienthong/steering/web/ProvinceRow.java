package vn.lienthong.steering.web;

import vn.lienthong.steering.Figures;

/**
 * A row of the table of provinces.
 *
 * @param code province code
 * @param name its full name
 * @param counts its counts
 */
public record ProvinceRow(String code, String name, Figures.Counts counts) {}
