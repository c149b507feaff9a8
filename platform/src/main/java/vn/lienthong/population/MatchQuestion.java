package vn.lienthong.population;

/**
 * Another agency's question whether a person is as its papers say.
 *
 * @param purpose why it asks
 * @param caseReference the agency's own reference of the case for which it asks; shown to the
 *     person, so it says nothing that they may not know
 * @param person as its papers say
 */
public record MatchQuestion(Reading.Purpose purpose, String caseReference, PersonClaim person) {}
