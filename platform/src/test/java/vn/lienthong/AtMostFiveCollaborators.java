package vn.lienthong;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * No constructor takes more than five collaborators; values of an event or exception do not count.
 */
final class AtMostFiveCollaborators extends ArchCondition<JavaClass> {

    private static final int MOST = 5;

    AtMostFiveCollaborators() {
        super("have at most " + MOST + " collaborators");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isEnum() || type.isAnonymousClass()) {
            return;
        }
        type.getConstructors().stream()
                .filter(constructor -> constructor.getRawParameterTypes().size() > MOST)
                .forEach(constructor ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        constructor,
                                        constructor.getFullName()
                                                + " takes "
                                                + constructor.getRawParameterTypes().size())));
    }
}
