package vn.lienthong.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.Duty;
import vn.lienthong.steering.tasks.MoveOrder;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskDraft;
import vn.lienthong.steering.tasks.TaskMove;
import vn.lienthong.steering.tasks.TaskParty;
import vn.lienthong.steering.tasks.TaskReminders;
import vn.lienthong.steering.tasks.TaskTerm;

/**
 * Gives tasks to bodies of the demonstration country, in all states, through the real use cases at
 * simulated moments. The same seed makes the same tasks. Used by one thread.
 */
@Transactional
public class SampleTasks {

    /** The Office of the Government, which monitors. */
    private static final AgencyCode MONITOR = AgencyCode.of("G22");

    private static final List<AgencyCode> BODIES =
            List.of(
                    AgencyCode.of("G01"),
                    AgencyCode.of("G06"),
                    AgencyCode.of("G12"),
                    AgencyCode.of("G15"),
                    AgencyCode.of("G18"),
                    AgencyCode.of("H26"),
                    AgencyCode.of("H29"));

    private static final int OF_THE_COMMUNE = 4;
    private static final int DOCUMENT_AGE = 170;
    private static final int HOUR = 10;

    private static final String REASON = "Cần thêm ý kiến của các cơ quan phối hợp (trình diễn).";
    private static final String EVIDENCE =
            "Đã ban hành văn bản và lưu tại bộ phận văn thư (trình diễn).";

    private final SettlementLog log;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Identifiers identifiers;
    private final Steering steering;

    /**
     * The use cases of steering that the samples go through.
     *
     * @param time the moment of a move
     */
    record Steering(
            BodyMembers members,
            Directives directives,
            TaskDesk desk,
            TaskReminders reminders,
            SimulatedTime time) {}

    SampleTasks(
            SettlementLog log,
            Accounts accounts,
            Agencies agencies,
            Identifiers identifiers,
            Steering steering) {
        this.log = log;
        this.accounts = accounts;
        this.agencies = agencies;
        this.identifiers = identifiers;
        this.steering = steering;
    }

    /** People who act for a body. */
    private record Staff(Actor officer, Actor leader) {}

    /** Enters them; nothing where nobody lives or there are tasks already. */
    public void enter() {
        Optional<SettlementLog.Progress> progress = log.read().filter(known -> known.people() > 0);
        Optional<Actor> officer = accounts.find("canbo");
        if (progress.isEmpty()
                || officer.isEmpty()
                || !steering.directives().documents().isEmpty()) {
            return;
        }
        LocalDate asOf = LocalDate.ofInstant(progress.get().asOf(), SimulatedTime.VIETNAM);
        AgencyCode commune = agencies.ofCommune(officer.get().commune().orElseThrow(), asOf).code();
        appoint(commune);
        new Entry(asOf, commune, random(progress.get().seed())).enter();
        steering.reminders().remind();
    }

    private void appoint(AgencyCode commune) {
        accounts.find("lanhdao")
                .ifPresent(actor ->
                        steering.members().appoint(actor.accountId(), commune, Duty.LEADER));
        accounts.find("theodoi")
                .ifPresent(actor ->
                        steering.members().appoint(actor.accountId(), MONITOR, Duty.OFFICER));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** One entry of all samples. */
    private final class Entry {

        private final LocalDate asOf;
        private final AgencyCode commune;
        private final RandomGenerator random;
        private final Map<AgencyCode, Staff> staff = new HashMap<>();

        Entry(LocalDate asOf, AgencyCode commune, RandomGenerator random) {
            this.asOf = asOf;
            this.commune = commune;
            this.random = random;
        }

        void enter() {
            int entered = 0;
            for (TaskTexts.Document text : TaskTexts.read()) {
                var document =
                        new DirectingDocument(
                                identifiers.next(),
                                text.kind(),
                                text.number(),
                                asOf.minusDays(DOCUMENT_AGE + (long) entered),
                                text.issuer(),
                                text.signer(),
                                text.title(),
                                text.groups());
                at(DOCUMENT_AGE, () -> steering.directives().enter(document, monitor()));
                for (int item = 0; item < text.items().size(); item++) {
                    enter(document, text.items().get(item), item + 1, entered);
                    entered++;
                }
            }
        }

        private void enter(
                DirectingDocument document, TaskTexts.Item item, int serial, int entered) {
            TaskFate fate = TaskFate.ROUND.get(entered % TaskFate.ROUND.size());
            AgencyCode lead = lead(entered);
            AgencyCode helper = BODIES.get(random.nextInt(BODIES.size()));
            var draft =
                    new TaskDraft(
                            identifiers.next(),
                            new Task.Place(
                                    document.documentId(),
                                    item.group(),
                                    String.format(
                                            Locale.ROOT, "%s-%02d", document.number(), serial)),
                            item.content(),
                            item.product(),
                            lead,
                            helper.equals(lead) ? List.of() : List.of(helper),
                            term(fate));
            var made = new ArrayList<Task>();
            at(
                    DOCUMENT_AGE,
                    () ->
                            made.add(
                                    FaultException.require(
                                            steering.directives().draft(draft, monitor()))));
            for (TaskFate.Step step : fate.steps()) {
                Task task = made.getLast();
                at(step.daysAgo(), () -> made.add(moved(task, step)));
            }
        }

        /** Every fourth task goes to the commune of the sample officer. */
        private AgencyCode lead(int entered) {
            return entered % OF_THE_COMMUNE == 1
                    ? commune
                    : BODIES.get(random.nextInt(BODIES.size()));
        }

        private TaskTerm term(TaskFate fate) {
            LocalDate start = asOf.minusDays(DOCUMENT_AGE);
            return fate == TaskFate.ENDLESS
                    ? TaskTerm.standing(start)
                    : TaskTerm.timed(TaskTerm.Kind.DAY, start, asOf.plusDays(fate.due()));
        }

        private Task moved(Task task, TaskFate.Step step) {
            LocalDate day = asOf.minusDays(step.daysAgo());
            LocalDate next = task.standing().due().orElse(asOf).plusDays(TaskFate.EXTENSION);
            var said =
                    new MoveOrder.Said(
                            step.move() == TaskMove.REPORT ? EVIDENCE : REASON,
                            "Công văn " + task.place().code() + "/CV",
                            day.toString(),
                            next.toString());
            return FaultException.require(
                    steering.desk()
                            .move(
                                    new MoveOrder(
                                            identifiers.next(),
                                            task.taskId(),
                                            step.move(),
                                            task.moves(),
                                            said),
                                    who(step.move().party(), task)));
        }

        private Actor who(TaskParty party, Task task) {
            return switch (party) {
                case MONITOR -> monitor();
                case LEAD -> staff(task.bodies().lead()).officer();
                case LEADER_OF_LEAD -> staff(task.bodies().lead()).leader();
            };
        }

        private Actor monitor() {
            return staff(MONITOR).officer();
        }

        private Staff staff(AgencyCode body) {
            return Objects.requireNonNull(
                    staff.computeIfAbsent(
                            body,
                            of -> new Staff(member(of, Duty.OFFICER), member(of, Duty.LEADER))));
        }

        private Actor member(AgencyCode body, Duty duty) {
            var actor = new Actor(identifiers.next(), Role.LEADER, "", null, null);
            steering.members().appoint(actor.accountId(), body, duty);
            return actor;
        }

        private void at(int daysAgo, Runnable work) {
            Instant moment =
                    asOf.minusDays(daysAgo)
                            .atTime(HOUR, 0)
                            .atZone(SimulatedTime.VIETNAM)
                            .toInstant();
            steering.time().at(moment, work);
        }
    }
}
