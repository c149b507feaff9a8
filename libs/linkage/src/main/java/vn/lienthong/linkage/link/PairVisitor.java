package vn.lienthong.linkage.link;

/** Is shown one pair of records after the other. */
@FunctionalInterface
interface PairVisitor {
    /** Looks at a pair; the number of {@code one} is less than that of {@code other}. */
    void visit(int one, int other);
}
