package vn.lienthong.population.quality;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Measures the register once a day, some time after the start and then soon after midnight. */
class DailyQuality {

    private static final Logger LOG = LoggerFactory.getLogger(DailyQuality.class);

    private final QualityMeasurement measurement;

    DailyQuality(QualityMeasurement measurement) {
        this.measurement = measurement;
    }

    /** Well after the start, which must not wait for it. */
    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void measureOnceADay() {
        try {
            measurement.measureOnceADay();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The quality of the register is measured later: the database does not answer.");
        }
    }
}
