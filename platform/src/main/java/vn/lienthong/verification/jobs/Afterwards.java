package vn.lienthong.verification.jobs;

/**
 * What bodies are told after the results.
 *
 * @param deaths by events, at once
 * @param rechecks everything else, with the next index
 */
public record Afterwards(Following deaths, Rechecks rechecks) {}
