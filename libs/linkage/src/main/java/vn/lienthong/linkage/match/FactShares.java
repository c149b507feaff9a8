package vn.lienthong.linkage.match;

import java.util.Map;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;

/**
 * How often the facts in a number are those of a person by chance, and how often those of the
 * record's own person although the number is another one. For one thread.
 *
 * <p>The first is counted among pairs drawn blindly. For the second there is nothing to learn from
 * without labels: where a number can be found out to be wrong, its own facts were used for that. It
 * begins with the assumption that of two wrong numbers one is miswritten in the digits that tell
 * nothing, the other is somebody else's; each labelled pair counts like one assumed.
 */
final class FactShares {

    private static final double HALF = 0.5;

    private long blind;
    private long blindYear;
    private long blindSex;
    private long blindAll;
    private double own = 2 * HALF;
    private double ownAll = HALF;

    /** Looks at a record and somebody drawn blindly. */
    void addBlind(QueryRecord query, PersonCursor person) {
        if (query.number() >= 0 && person.born() != PackedDate.NONE) {
            long number = query.number();
            boolean year = NumberFacts.year(number) == PackedDate.year(person.born());
            boolean sex = person.sex() == 0 || person.sex() == NumberFacts.sex(number);
            blind++;
            blindYear += year ? 1 : 0;
            blindSex += year && sex ? 1 : 0;
            blindAll += year && sex && NumberFacts.isSamePlace(number, person.number()) ? 1 : 0;
        }
    }

    /** Looks at a record and its own person, whose number is neither the given one nor near it. */
    void addOwn(QueryRecord query, PersonCursor person) {
        own++;
        ownAll += NumberFacts.year(query.number()) == PackedDate.year(person.born()) ? 1 : 0;
    }

    /** Puts the shares of all levels in. */
    void put(Map<Level, Model.Shares> shares) {
        double miswritten = ownAll / own;
        double year = share(blindYear);
        shares.put(Level.NUMBER_FACTS_ALL, mixed(miswritten, share(blindAll)));
        shares.put(Level.NUMBER_FACTS_YEAR_AND_SEX, mixed(miswritten, share(blindSex)));
        shares.put(Level.NUMBER_FACTS_YEAR, mixed(miswritten, year));
        shares.put(
                Level.NUMBER_FACTS_DIFFERENT,
                new Model.Shares((1 - miswritten) * (1 - year), 1 - year));
    }

    private double share(long count) {
        return (count + HALF) / (blind + 1);
    }

    private static Model.Shares mixed(double miswritten, double chance) {
        return new Model.Shares(miswritten + (1 - miswritten) * chance, chance);
    }
}
