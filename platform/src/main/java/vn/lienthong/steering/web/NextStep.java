package vn.lienthong.steering.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Bilingual;

/**
 * Something that a body has to do next.
 *
 * @param why what has to be done
 * @param about of which task, obstacle or figure
 * @param link where it is done, or read by those who may not
 * @param day by when, or since when; null where nobody said
 */
public record NextStep(Why why, About about, String link, @Nullable LocalDate day) {

    /** What has to be done, the most urgent first. */
    public enum Why {
        /** A task is past its deadline, and the body has not reported. */
        OVERDUE,
        /** A report of completion was sent back. */
        RETURNED,
        /** An obstacle waits for the answer of the body. */
        ANSWER,
        /** A colleague entered a figure, and a second person has to confirm it. */
        CONFIRM_FIGURE,
        /** A figure was not reported for the last quarter. */
        REPORT_FIGURE,
        /** A task was assigned, and nobody took it on. */
        ACCEPT,
        /** The leader of the body has to confirm what was reported. */
        CONFIRM_AS_LEADER,
        /** A task is due within thirty days. */
        DUE_SOON
    }

    /** Of what it is. */
    public sealed interface About {

        /**
         * A task.
         *
         * @param content in Vietnamese
         */
        record OfTask(String code, String content) implements About {}

        /**
         * An obstacle.
         *
         * @param words in Vietnamese
         */
        record OfObstacle(String words, AgencyCode raisedBy) implements About {}

        /** A figure. */
        record OfFigure(Bilingual name) implements About {}
    }
}
