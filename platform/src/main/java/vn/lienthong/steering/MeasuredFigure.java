package vn.lienthong.steering;

/** A figure of the platform that counts the same as a published one. */
public enum MeasuredFigure {
    /** Dossiers handed in online, of all dossiers handed in. */
    ONLINE_SHARE
}
