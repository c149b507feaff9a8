package vn.lienthong.verification;

import vn.lienthong.linkage.match.CommuneCodes;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Matcher;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;

/** Looks for the person of one record after the other. For one thread at a time. */
public final class RecordSearch {

    private final RegisterIndex index;
    private final SnapshotDate date;
    private final QueryRecord record;
    private final Matcher matcher;
    private final Decision decision = new Decision();
    private final PersonCursor person;

    /**
     * A searcher of an index.
     *
     * @param codes what codes of communes of earlier days stand for
     */
    RecordSearch(RegisterIndex index, CommuneCodes codes, Model model, SnapshotDate date) {
        this.index = index;
        this.date = date;
        record = new QueryRecord(index, codes);
        matcher = new Matcher(index, model);
        person = index.cursor();
    }

    /** The record to be filled, empty. */
    public QueryRecord record() {
        record.clear();
        return record;
    }

    /**
     * Looks for the person of the record by the model's own threshold; the decision holds until the
     * next search.
     */
    public Decision search() {
        matcher.match(record, decision);
        return found();
    }

    /**
     * Looks for the person of the record; the decision holds until the next search.
     *
     * @param accept least chance at which somebody is taken for the person
     */
    public Decision search(double accept) {
        matcher.match(record, decision, accept);
        return found();
    }

    private Decision found() {
        if (decision.person() >= 0) {
            person.read(decision.person());
        }
        return decision;
    }

    /** The best person of the last search, when there was one. */
    public PersonCursor best() {
        return person;
    }

    /** Identifier of a person of the register. */
    public String identifier(long number) {
        return index.identifier(number);
    }

    /** Code of the commune of the best person; empty when it is not known. */
    public String commune() {
        return index.communeCode(person.commune());
    }

    /** Which register is searched. */
    public SnapshotDate date() {
        return date;
    }
}
