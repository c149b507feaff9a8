package vn.lienthong.shell;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), sortable by the moment of the act. Thread-safe. */
public final class Identifiers {

    private final TimeBasedEpochRandomGenerator generator;

    public Identifiers(SecureRandom random, Clock clock) {
        generator =
                Generators.timeBasedEpochRandomGenerator(
                        random,
                        new UUIDClock() {
                            @Override
                            public long currentTimeMillis() {
                                return clock.millis();
                            }
                        });
    }

    public UUID next() {
        return generator.generate();
    }
}
