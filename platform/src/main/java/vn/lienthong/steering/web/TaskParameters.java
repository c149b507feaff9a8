package vn.lienthong.steering.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskState;

/** Reads the parameters of the pages of tasks; an empty one is none. */
final class TaskParameters {

    private static final int PAGES_MAX = 10_000;

    private TaskParameters() {}

    static @Nullable AgencyCode body(String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (AgencyCode.parse(text)) {
            case Outcome.Accepted<AgencyCode>(AgencyCode code) -> code;
            case Outcome.Refused<AgencyCode>(List<Violation> broken) ->
                    throw new FaultException(
                            broken.stream().map(one -> one.at(TaskLinks.BODY)).toList());
        };
    }

    static @Nullable UUID document(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw wrong(TaskLinks.DOCUMENT);
        }
    }

    static @Nullable TaskCategory category(String text) {
        return one(TaskCategory.values(), text, TaskLinks.CATEGORY);
    }

    static @Nullable TaskState state(String text) {
        return one(TaskState.values(), text, TaskLinks.STATE);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String text, String name) {
        if (text.isBlank()) {
            return null;
        }
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw wrong(name);
    }

    static int page(int page) {
        if (page < 0 || page > PAGES_MAX) {
            throw wrong(TaskLinks.PAGE);
        }
        return page;
    }

    private static FaultException wrong(String name) {
        return new FaultException(List.of(Violation.of("parameter.type").at(name)));
    }
}
