package vn.lienthong.steering.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.steering.extraction.Folded;

/**
 * Says which body somebody means by a code or a name, with or without accents, by the name of today
 * or a former one. Immutable and thread-safe.
 */
public final class BodyNames {

    private static final String COMMITTEE = "uy ban nhan dan ";
    private static final int NEAREST = 3;
    private static final int LETTERS_PER_MISTAKE = 4;

    private final Agencies agencies;
    private final DirectiveRules rules;
    private final Supplier<Map<String, List<Agency>>> byName;

    public BodyNames(Agencies agencies, DirectiveRules rules) {
        this.agencies = agencies;
        this.rules = rules;
        this.byName = SingletonSupplier.of(() -> byName(agencies, rules.aliases()));
    }

    /** Whom words mean. */
    public sealed interface Meant {

        /** The body. */
        record One(Agency body) implements Meant {}

        /**
         * A body that stands no more, and the one that took over.
         *
         * @param former as it was called
         * @param body the one of today
         */
        record Former(String former, Agency body) implements Meant {}

        /**
         * Bodies of one name.
         *
         * @param bodies at least two
         */
        record Several(List<Agency> bodies) implements Meant {
            public Several {
                bodies = List.copyOf(bodies);
            }
        }

        /**
         * Nobody.
         *
         * @param nearest bodies of nearly that name, the nearest first; often none
         */
        record Nobody(List<Agency> nearest) implements Meant {
            public Nobody {
                nearest = List.copyOf(nearest);
            }
        }
    }

    /** Whom words mean on a day. */
    public Meant meant(String typed, LocalDate day) {
        Optional<Meant> coded = coded(typed, day);
        if (coded.isPresent()) {
            return coded.get();
        }
        String name = whole(Folded.of(typed));
        List<Agency> named = byName.get().getOrDefault(name, List.of());
        List<Agency> standing = named.stream().filter(agency -> agency.standsOn(day)).toList();
        if (standing.size() == 1) {
            return new Meant.One(standing.getFirst());
        }
        if (standing.size() > 1) {
            return new Meant.Several(standing);
        }
        for (Agency former : named) {
            Optional<Agency> successor = agencies.successor(former, day);
            if (successor.isPresent()) {
                return new Meant.Former(former.name(), successor.get());
            }
        }
        return new Meant.Nobody(nearest(name, day));
    }

    /** The names that somebody may choose from: those of ministries and provinces. */
    public List<Agency> offered(LocalDate day) {
        return Stream.concat(agencies.ministries(day).stream(), agencies.provinces(day).stream())
                .toList();
    }

    private Optional<Meant> coded(String typed, LocalDate day) {
        if (!(AgencyCode.parse(typed) instanceof Outcome.Accepted<AgencyCode>(AgencyCode code))) {
            return Optional.empty();
        }
        Optional<Agency> standing = agencies.find(code, day);
        if (standing.isPresent()) {
            return standing.map(Meant.One::new);
        }
        return agencies.all().stream()
                .filter(agency -> agency.code().equals(code))
                .flatMap(former ->
                        agencies
                                .successor(former, day)
                                .map(body -> new Meant.Former(former.name(), body))
                                .stream())
                .map(Meant.class::cast)
                .findFirst()
                .or(() -> Optional.of(new Meant.Nobody(List.of())));
    }

    /** The name with short words written out. */
    private String whole(String folded) {
        String name = " " + folded + " ";
        for (Map.Entry<String, String> brief : rules.abbreviations().entrySet()) {
            name =
                    name.replace(
                            " " + Folded.of(brief.getKey()) + " ",
                            " " + Folded.of(brief.getValue()) + " ");
        }
        return name.strip();
    }

    private List<Agency> nearest(String name, LocalDate day) {
        int most = Math.max(1, name.length() / LETTERS_PER_MISTAKE);
        record Near(Agency body, int mistakes) {}
        return byName.get().entrySet().stream()
                .filter(entry -> Math.abs(entry.getKey().length() - name.length()) <= most)
                .flatMap(entry -> {
                    int mistakes = mistakes(entry.getKey(), name);
                    return entry.getValue().stream()
                            .filter(body -> mistakes <= most && body.standsOn(day))
                            .map(body -> new Near(body, mistakes));
                })
                .sorted(
                        Comparator.comparingInt(Near::mistakes)
                                .thenComparing(near -> near.body().code().national()))
                .map(Near::body)
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** Letters to change, add or leave out to make one name of the other (Levenshtein). */
    private static int mistakes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static Map<String, List<Agency>> byName(
            Agencies agencies, Map<String, String> aliases) {
        var byName = new HashMap<String, List<Agency>>();
        for (Agency agency : agencies.all()) {
            String name = Folded.of(agency.name());
            add(byName, name, agency);
            if (name.startsWith(COMMITTEE)) {
                String place = name.substring(COMMITTEE.length());
                add(byName, place, agency);
                if (agency.kind() == Agency.Kind.PROVINCE) {
                    add(byName, place.replaceFirst("^(?:tinh|thanh pho) ", ""), agency);
                }
            }
            aliases.forEach((alias, of) -> {
                if (of.equals(agency.name()) && !Folded.of(alias).equals(name)) {
                    add(byName, Folded.of(alias), agency);
                }
            });
        }
        return byName;
    }

    private static void add(Map<String, List<Agency>> byName, String name, Agency agency) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(agency);
    }
}
