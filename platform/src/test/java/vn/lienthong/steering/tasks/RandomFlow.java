package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;

/**
 * A task that people moved at random, though never against the flow, over some months.
 *
 * @param term its term
 * @param moves its moves
 */
record RandomFlow(TaskTerm term, List<MoveEntry> moves) {

    static final LocalDate START = LocalDate.of(2025, 1, 6);

    private static final BodyMember SOMEBODY =
            new BodyMember(new UUID(0, 7), AgencyCode.of("G22"), Duty.OFFICER);

    static RandomFlow of(RandomGenerator random) {
        TaskTerm term =
                random.nextInt(6) == 0
                        ? TaskTerm.standing(START)
                        : TaskTerm.timed(
                                TaskTerm.Kind.DAY, START, START.plusDays(random.nextInt(120)));
        var moves = new ArrayList<MoveEntry>();
        TaskStanding standing = TaskStanding.drafted(term);
        LocalDate day = START;
        int most = random.nextInt(14);
        while (moves.size() < most) {
            List<TaskMove> possible = possible(standing);
            if (possible.isEmpty()) {
                break;
            }
            day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(25));
            MoveEntry entry =
                    entry(
                            moves.size() + 1,
                            possible.get(random.nextInt(possible.size())),
                            day,
                            standing.due()
                                    .map(due -> due.plusDays(1 + random.nextInt(60)))
                                    .orElse(null));
            standing = standing.after(entry);
            moves.add(entry);
        }
        return new RandomFlow(term, List.copyOf(moves));
    }

    private static List<TaskMove> possible(TaskStanding standing) {
        return Arrays.stream(TaskMove.values())
                .filter(move -> move.mayFollow(standing.state()))
                .filter(move -> move != TaskMove.EXTEND || standing.due().isPresent())
                .toList();
    }

    static MoveEntry entry(
            int sequence, TaskMove move, LocalDate day, @Nullable LocalDate deadline) {
        return new MoveEntry(
                sequence,
                move,
                day.atTime(LocalTime.of(9, 0))
                        .plusMinutes(sequence)
                        .atZone(SimulatedTime.VIETNAM)
                        .toInstant(),
                SOMEBODY,
                "",
                null,
                move == TaskMove.EXTEND ? deadline : null);
    }
}
