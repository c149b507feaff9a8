package vn.lienthong.population;

/**
 * Why another agency reads a record.
 *
 * @param purpose one for which its client was opened
 * @param caseReference the agency's own reference of the case; shown to the person
 */
public record AgencyQuestion(Reading.Purpose purpose, String caseReference) {}
