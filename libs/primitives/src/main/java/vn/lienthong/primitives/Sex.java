package vn.lienthong.primitives;

/** Sex as the civil status register and the personal number record it. */
public enum Sex {
    MALE,
    FEMALE
}
