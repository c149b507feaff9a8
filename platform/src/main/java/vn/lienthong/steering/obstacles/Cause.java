package vn.lienthong.steering.obstacles;

/** Why something does not go on. */
public enum Cause {
    /** A provision is missing, unclear or contradicts another. */
    LAW,
    /** Money is missing, or may not be spent on it. */
    MONEY,
    /** People are missing, or what they would have to know. */
    PEOPLE,
    /** Data are missing, late or wrong. */
    DATA,
    /** A system is missing, or does not do it. */
    TECHNOLOGY,
    /** Bodies wait for each other. */
    COORDINATION
}
