package vn.lienthong.linkage.verify;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.report.Texts;

/** Says in words why a decision was made, one step for each field that could be compared. */
public final class EvidenceWords {

    private static final double UNIT = 64;

    private EvidenceWords() {}

    /**
     * One piece of evidence.
     *
     * @param words what agrees how
     * @param bits what it weighs; negative when it speaks against the person
     */
    public record Step(String words, double bits) {}

    /** The steps in Vietnamese or English, what holds before any comparison first. */
    public static List<Step> steps(Decision decision, boolean english) {
        Texts words = english ? Words.ENGLISH : Words.VIETNAMESE;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(words.of("prior"), decision.prior() / UNIT));
        for (Field field : Field.values()) {
            Level level = decision.level(field);
            if (!level.isMissing()) {
                steps.add(
                        new Step(
                                words.of("field." + level.fieldCode())
                                        + ": "
                                        + words.of("level." + level.code()),
                                decision.weight(field) / UNIT));
            }
        }
        return List.copyOf(steps);
    }
}
