package vn.lienthong.population.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import vn.lienthong.population.AccessRecord;
import vn.lienthong.population.QuestionedAccess;
import vn.lienthong.population.ReaderKind;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SimulatedTime;

/** Words for a read of a person's record, for templates. */
public final class AccessWords {

    private AccessWords() {}

    /** Who read: the role and the office, never the officer. */
    public static String who(Frame frame, AccessRecord.Reader reader) {
        String who =
                switch (reader.kind()) {
                    case OWN, CITIZEN, AGENCY -> frame.t("reader." + reader.kind().name());
                    case OFFICER -> frame.t("role." + reader.role().name());
                };
        // Own reads are named by themselves: an account of a person acts in no office's name.
        return reader.name().isEmpty() || reader.kind() == ReaderKind.OWN
                ? who
                : who + " · " + reader.name();
    }

    /**
     * The ground that the reader stated, or else that of the purpose in the language asked for;
     * empty when there is none.
     */
    public static String ground(Language language, AccessRecord.Why why) {
        return why.statedGround()
                .or(() -> why.ground().map(ground -> ground(language, ground)))
                .orElse("");
    }

    private static String ground(Language language, LegalGround ground) {
        return language == Language.ENGLISH ? ground.inEnglish() : ground.inVietnamese();
    }

    /** What a program of another agency was given, in the words of the record. */
    public static String disclosed(Frame frame, AccessRecord.Why why) {
        return why.disclosed().stream()
                .map(attribute -> frame.t("attribute." + attribute.name()))
                .collect(Collectors.joining(", "));
    }

    /** Whole days since a question was asked. */
    public static long days(QuestionedAccess asked, LocalDate today) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(asked.question().askedAt(), SimulatedTime.VIETNAM), today);
    }
}
