package vn.lienthong.steering.savings;

import java.util.List;
import vn.lienthong.shell.Bilingual;

/** What one dossier costs the one who hands it in, in dong. */
public sealed interface ComplianceCost {

    /** The sum for one dossier. */
    Span unit();

    /**
     * A sum as a document prints it.
     *
     * @param unit dong
     */
    record Printed(Span unit) implements ComplianceCost {}

    /**
     * A sum of activities and fees.
     *
     * @param income dong an hour
     * @param fees fees and other charges, dong
     */
    record Counted(List<Activity> activities, Span income, Span fees) implements ComplianceCost {

        public Counted {
            activities = List.copyOf(activities);
        }

        @Override
        public Span unit() {
            return Span.sum(activities.stream().map(one -> one.cost(income)).toList()).plus(fees);
        }
    }

    /**
     * Something that has to be done.
     *
     * @param hours how long it takes
     * @param services travel, copies and hired help, dong
     */
    record Activity(Bilingual name, Span hours, Span services) {

        /** Hours times income, and services. */
        public Span cost(Span income) {
            return hours.times(income).plus(services);
        }
    }
}
