package vn.lienthong.steering.web;

import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.steering.indicators.ProvinceFigures.OnMap;

/** A province of a map with what is known of it. */
public record ProvinceOnMap(AdministrativeUnit province, OnMap value) {}
