package vn.lienthong.steering.obstacles;

import java.util.UUID;

/**
 * An obstacle as it was typed.
 *
 * @param obstacleId identifier of the form: sent twice, it is entered once
 * @param about identifier of a task or of an indicator
 * @param since a day, {@code 01/03/2026} or {@code 2026-03-01}
 * @param words what it is
 * @param cause name of a cause
 * @param outside {@code true} or {@code false}: whether it lies outside the body
 * @param proposal what should be done
 * @param answering code of the body that must answer
 */
public record ObstacleEntry(
        UUID obstacleId,
        String about,
        String since,
        String words,
        String cause,
        String outside,
        String proposal,
        String answering) {

    /**
     * A form in which nothing is said yet.
     *
     * @param about what it will be about; empty where that is not known either
     */
    public static ObstacleEntry empty(UUID obstacleId, String about) {
        return new ObstacleEntry(obstacleId, about, "", "", "", "", "", "");
    }
}
