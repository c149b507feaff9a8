package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * What somebody said that their body achieved of a target of a task. Append-only: of each body the
 * last counts.
 *
 * @param number number of the target in the task, from 1
 * @param body the body, as it was then
 * @param value how much, in the unit of the target
 * @param words what shows it
 * @param by account of whoever said so
 * @param at when
 */
public record Achieved(
        int number, AgencyCode body, BigDecimal value, String words, UUID by, Instant at) {}
