package vn.lienthong.steering.rankings;

/** Who is scored. */
public enum BodyKind {
    MINISTRY,
    PROVINCE,
    /** The country as a whole, which has nobody to be ranked with. */
    NATION
}
