package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Frame;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.rankings.LeagueTable;
import vn.lienthong.steering.rankings.RankChange;
import vn.lienthong.steering.rankings.Reading;

/** Writes places, points and why they changed as readers say them. */
public final class RankingWords {

    private RankingWords() {}

    /** Points, or the value of the one indicator that is compared. */
    public static String points(Frame frame, @Nullable Indicator indicator, BigDecimal points) {
        return indicator == null
                ? frame.number(points)
                : IndicatorWords.amount(frame, indicator, points);
    }

    /** What a body has, with how much it could have. */
    public static String score(
            Frame frame, @Nullable Indicator indicator, LeagueTable.Score score) {
        return indicator == null
                ? frame.t(
                        "ranking.points-of",
                        "points",
                        frame.number(score.points()),
                        "possible",
                        frame.number(score.possible()))
                : points(frame, indicator, score.points());
    }

    /** A rank; a dash where there is none. */
    public static String rank(Frame frame, LeagueTable.Place place) {
        return place.rank()
                .map(rank -> frame.number(rank) + (place.shared() ? "=" : ""))
                .orElse("–");
    }

    /** By how many places a body moved: up is nearer to the first. */
    public static String places(Frame frame, BigDecimal change) {
        String key =
                switch (change.signum()) {
                    case -1 -> "ranking.moved.up";
                    case 1 -> "ranking.moved.down";
                    default -> "ranking.moved.same";
                };
        return frame.t(key, "count", frame.number(change.abs()));
    }

    /** By how much points changed. */
    public static String change(Frame frame, BigDecimal change) {
        return switch (change.signum()) {
            case 1 -> "+" + frame.number(change);
            case -1 -> "\u2212" + frame.number(change.negate());
            default -> "0";
        };
    }

    /** What a part of a change is due to. */
    public static String causes(Frame frame, RankChange.Part part) {
        return part.causes().stream()
                .sorted()
                .map(cause -> frame.t("ranking.cause." + cause))
                .collect(Collectors.joining(" + "));
    }

    /** Why a value is taken with care; empty for a sound one. */
    public static String doubts(Frame frame, Set<Reading.Doubt> doubts) {
        return doubts.stream()
                .sorted()
                .map(doubt -> frame.t("ranking.doubt." + doubt))
                .collect(Collectors.joining("; "));
    }

    /** The value of a criterion, or why there is none. */
    public static String reading(Frame frame, Reading reading) {
        return switch (reading) {
            case Reading.Known known -> frame.number(known.value());
            case Reading.Nothing() -> frame.t("indicator.reason.NOTHING_TO_DIVIDE_BY");
            case Reading.Missing() -> frame.t("ranking.missing");
        };
    }
}
