package vn.lienthong.verification.jobs;

/** Where a file is on its way. */
public enum JobState {
    /** Uploaded; somebody must say that its columns were understood. */
    PREVIEW,
    /** In the line. */
    WAITING,
    RUNNING,
    /** The package of results is there, until its term ends. */
    DONE,
    CANCELLED,
    FAILED;

    /** Whether it goes on by itself. */
    public boolean isMoving() {
        return this == WAITING || this == RUNNING;
    }

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
