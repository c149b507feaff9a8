package vn.lienthong.population.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.quality.Dimension;
import vn.lienthong.population.quality.QualityFigures;
import vn.lienthong.population.quality.QualityRule;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;

/**
 * What the page of quality shows of a place.
 *
 * @param place where
 * @param chosen the rule that the list of communes is about, null for all rules
 * @param day of the measurement, null when there was none
 * @param persons how many persons the register held that day
 * @param rules the rules with their figures
 * @param trend by month
 * @param worst communes, none for a single commune
 */
public record QualityView(
        Place place,
        @Nullable QualityRule chosen,
        @Nullable LocalDate day,
        long persons,
        List<QualityFigures.RuleShare> rules,
        TrendChart trend,
        List<CommuneRow> worst) {

    static final String PATH = "/dan-cu/chat-luong";

    /** Names of the parameters. */
    static final String PROVINCE = "tinh";

    static final String COMMUNE = "xa";
    static final String RULE = "quy-tac";

    public QualityView {
        rules = List.copyOf(rules);
        worst = List.copyOf(worst);
    }

    /** Province or commune, null for the country, and the province of it. */
    public record Place(@Nullable AdministrativeUnit unit, @Nullable AdministrativeUnit province) {

        /** Whether it is a commune. */
        public boolean isCommune() {
            return unit != null && unit.level() == UnitLevel.COMMUNE;
        }

        /** Its name. */
        public String name(Frame frame) {
            return unit == null ? frame.t("quality.country") : unit.fullName();
        }
    }

    /** A commune of the list. */
    public record CommuneRow(
            String code, String name, String province, QualityFigures.Share share) {}

    static QualityView ofNothing(Place place, @Nullable QualityRule chosen) {
        return new QualityView(
                place, chosen, null, 0, List.of(), TrendChart.of(List.of()), List.of());
    }

    /** The four dimensions with the sums of their rules. */
    public Map<Dimension, QualityFigures.Share> dimensions() {
        return QualityFigures.byDimension(rules);
    }

    /** Address of the same place with the communes sorted by a rule; all rules when null. */
    public String of(@Nullable QualityRule rule) {
        AdministrativeUnit unit = place.unit();
        String at =
                unit == null ? "" : (place.isCommune() ? COMMUNE : PROVINCE) + "=" + unit.code();
        String by = rule == null ? "" : RULE + "=" + rule.code();
        String query = at + (at.isEmpty() || by.isEmpty() ? "" : "&") + by;
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    /** Address of a commune. */
    public static String commune(String code) {
        return PATH + "?" + COMMUNE + "=" + code;
    }

    /** Address of a province. */
    public static String province(String code) {
        return PATH + "?" + PROVINCE + "=" + code;
    }

    /** Address of a work list. */
    public static String workList(QualityRule rule) {
        return WorkListPages.PATH + "/" + rule.code();
    }

    /** Whether the reader is an officer of this commune. */
    public boolean belongsTo(Frame frame) {
        AdministrativeUnit unit = place.unit();
        return unit != null
                && place.isCommune()
                && frame.actor().flatMap(Actor::commune).filter(unit.code()::equals).isPresent();
    }

    /** The ground of a rule in the reader's language. */
    public static String ground(Frame frame, QualityRule rule) {
        return frame.language() == Language.ENGLISH
                ? rule.check().ground().inEnglish()
                : rule.check().ground().inVietnamese();
    }
}
