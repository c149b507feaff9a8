package vn.lienthong.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/** What happened to people who are in the register already; births are ordered by themselves. */
public sealed interface CivilAct {

    /** The kind under which the register keeps it. */
    default ActKind kind() {
        return switch (this) {
            case Death _ -> ActKind.DEATH;
            case Marriage _ -> ActKind.MARRIAGE;
            case Divorce _ -> ActKind.DIVORCE;
            case Adoption _ -> ActKind.ADOPTION;
            case ParentRecognised _ -> ActKind.PARENT_RECOGNISED;
            case Guardianship _ -> ActKind.GUARDIANSHIP;
            case NameChanged _ -> ActKind.NAME_CHANGED;
            case SexRedetermined _ -> ActKind.SEX_REDETERMINED;
            case EthnicityRedetermined _ -> ActKind.ETHNICITY_REDETERMINED;
            case ResidenceRegistered _ -> ActKind.RESIDENCE_REGISTERED;
            case ResidenceRemoved _ -> ActKind.RESIDENCE_REMOVED;
            case TemporaryResidence _ -> ActKind.TEMPORARY_RESIDENCE;
            case Absence _ -> ActKind.ABSENCE;
            case Ended ended -> ended.end();
            case HouseholdFormed _ -> ActKind.HOUSEHOLD_FORMED;
            case HouseholdsMerged _ -> ActKind.HOUSEHOLDS_MERGED;
            case Missing _ -> ActKind.MISSING;
            case DeclaredDead _ -> ActKind.DECLARED_DEAD;
            case Returned _ -> ActKind.RETURNED;
            case Naturalised _ -> ActKind.NATURALISED;
            case NationalityRenounced _ -> ActKind.NATIONALITY_RENOUNCED;
            case DetailsDeclared _ -> ActKind.DETAILS_DECLARED;
            case PersonsMerged _ -> ActKind.PERSONS_MERGED;
            case Correction _, DayCorrected _ -> ActKind.CORRECTION;
            case Revocation _ -> ActKind.REVOCATION;
        };
    }

    /** The persons whose records it may change, the one whom it is about first. */
    List<UUID> persons();

    /** The day on which it happened. */
    LocalDate happenedOn();

    /** What happened to one person alone. */
    sealed interface OfOnePerson extends CivilAct {

        /** The person. */
        UUID person();

        @Override
        default List<UUID> persons() {
            return List.of(person());
        }
    }

    /** A death, of a person found dead. */
    record Death(UUID person, LocalDate happenedOn, String place) implements OfOnePerson {}

    /**
     * A marriage; the day is the day of its registration.
     *
     * @param divorcedOn the day on which a divorce had ended it before the register learned of it,
     *     null for none
     */
    record Marriage(UUID husband, UUID wife, LocalDate happenedOn, @Nullable LocalDate divorcedOn)
            implements CivilAct {
        public Marriage {
            if (divorcedOn != null && !divorcedOn.isAfter(happenedOn)) {
                throw new IllegalArgumentException("a marriage ends after it began");
            }
        }

        /** A marriage of whose end nothing is known. */
        public Marriage(UUID husband, UUID wife, LocalDate happenedOn) {
            this(husband, wife, happenedOn, null);
        }

        @Override
        public List<UUID> persons() {
            return List.of(husband, wife);
        }
    }

    /** The end of a marriage by a judgment, from the day on which it has legal force. */
    record Divorce(UUID one, UUID other, LocalDate happenedOn) implements CivilAct {
        @Override
        public List<UUID> persons() {
            return List.of(one, other);
        }
    }

    /**
     * An adoption.
     *
     * @param mother who adopts, null for none
     * @param father who adopts, null for none
     * @param relative whether a step-parent, aunt or uncle adopts
     */
    record Adoption(
            UUID child,
            @Nullable UUID mother,
            @Nullable UUID father,
            boolean relative,
            LocalDate happenedOn)
            implements CivilAct {
        public Adoption {
            if (mother == null && father == null) {
                throw new IllegalArgumentException("somebody adopts");
            }
        }

        @Override
        public List<UUID> persons() {
            var persons = new ArrayList<UUID>(List.of(child));
            Optional.ofNullable(mother).ifPresent(persons::add);
            Optional.ofNullable(father).ifPresent(persons::add);
            return List.copyOf(persons);
        }
    }

    /** A father or mother recognises a child, or is recognised by it. */
    record ParentRecognised(UUID child, UUID parent, LocalDate happenedOn) implements CivilAct {
        @Override
        public List<UUID> persons() {
            return List.of(child, parent);
        }
    }

    /** Somebody becomes the guardian of a person. */
    record Guardianship(UUID person, UUID guardian, LocalDate happenedOn) implements CivilAct {
        @Override
        public List<UUID> persons() {
            return List.of(person, guardian);
        }
    }

    /** A person has another name from a day on. */
    record NameChanged(UUID person, VietnameseName name, LocalDate happenedOn)
            implements OfOnePerson {}

    /** The sex of a person is determined anew; the person gets another number. */
    record SexRedetermined(UUID person, Sex sex, LocalDate happenedOn) implements OfOnePerson {}

    /** The ethnic group of a person is determined anew. */
    record EthnicityRedetermined(UUID person, String ethnicity, LocalDate happenedOn)
            implements OfOnePerson {}

    /** A person takes permanent residence in a commune. */
    record ResidenceRegistered(UUID person, String communeCode, LocalDate happenedOn)
            implements OfOnePerson {}

    /** A permanent residence ends without another. */
    record ResidenceRemoved(UUID person, LocalDate happenedOn) implements OfOnePerson {}

    /** A person stays in a commune for a time. */
    record TemporaryResidence(UUID person, String communeCode, Period period)
            implements OfOnePerson {
        @Override
        public LocalDate happenedOn() {
            return period.from();
        }
    }

    /** A person is away from their residence for a time. */
    record Absence(UUID person, String reason, Period period) implements OfOnePerson {
        @Override
        public LocalDate happenedOn() {
            return period.from();
        }
    }

    /**
     * A guardianship ends, or a stay or an absence before its time.
     *
     * @param what the guardian, the temporary residence or the absence
     */
    record Ended(UUID person, Attribute what, LocalDate happenedOn) implements OfOnePerson {

        private static final Map<Attribute, ActKind> ENDS =
                Map.of(
                        Attribute.GUARDIAN, ActKind.GUARDIANSHIP_ENDED,
                        Attribute.TEMPORARY_RESIDENCE, ActKind.TEMPORARY_RESIDENCE_ENDED,
                        Attribute.ABSENCE, ActKind.ABSENCE_ENDED);

        public Ended {
            if (!ENDS.containsKey(what)) {
                throw new IllegalArgumentException(what + " ends by an act of its own");
            }
        }

        private ActKind end() {
            return Objects.requireNonNull(ENDS.get(what));
        }
    }

    /**
     * A household that persons leave.
     *
     * @param members all of them, as whoever orders the act knows them
     */
    record LeftHousehold(UUID household, Set<UUID> members) {
        public LeftHousehold {
            members = Set.copyOf(members);
        }
    }

    /**
     * Persons form a household of their own; those who belong to another one leave it.
     *
     * @param head one of the members
     * @param left the household that some of them leave, null when whoever orders this does not
     *     know; the act is refused when its members are others by now
     */
    record HouseholdFormed(
            UUID household,
            UUID head,
            Set<UUID> members,
            @Nullable LeftHousehold left,
            LocalDate happenedOn)
            implements CivilAct {
        public HouseholdFormed {
            members = Set.copyOf(members);
            if (!members.contains(head)) {
                throw new IllegalArgumentException("the head is a member");
            }
        }

        public HouseholdFormed(UUID household, UUID head, Set<UUID> members, LocalDate happenedOn) {
            this(household, head, members, null, happenedOn);
        }

        @Override
        public List<UUID> persons() {
            var persons = new LinkedHashSet<UUID>(List.of(head));
            persons.addAll(members);
            return List.copyOf(persons);
        }
    }

    /**
     * The members of one household join another.
     *
     * @param movers all members of the household that ends, as whoever orders this knows them
     */
    record HouseholdsMerged(UUID from, UUID into, List<UUID> movers, LocalDate happenedOn)
            implements CivilAct {
        public HouseholdsMerged {
            movers = List.copyOf(movers);
            if (movers.isEmpty() || from.equals(into)) {
                throw new IllegalArgumentException("somebody moves, and somewhere else");
            }
        }

        @Override
        public List<UUID> persons() {
            return movers;
        }
    }

    /** A court declares a person missing. */
    record Missing(UUID person, LocalDate happenedOn) implements OfOnePerson {}

    /**
     * A court declares a person dead.
     *
     * @param cause why the person is believed dead
     * @param lastNews last day on which the person was known to live
     */
    record DeclaredDead(UUID person, Cause cause, LocalDate lastNews, LocalDate happenedOn)
            implements OfOnePerson {

        /** Causes with terms of their own (Civil Code 91/2015/QH13, Article 71). */
        public enum Cause {
            DECLARED_MISSING,
            NO_NEWS,
            WAR,
            DISASTER
        }
    }

    /** A person declared missing or dead is there again. */
    record Returned(UUID person, LocalDate happenedOn) implements OfOnePerson {}

    /** A person becomes Vietnamese. */
    record Naturalised(UUID person, LocalDate happenedOn) implements OfOnePerson {}

    /** A person is Vietnamese no longer. */
    record NationalityRenounced(UUID person, LocalDate happenedOn) implements OfOnePerson {}

    /**
     * Details that no other act brings: another name, old number, religion, origin, blood group,
     * relation to the head of the household, contact, card, current residence.
     *
     * @param value by part; empty when there is none any more
     */
    record DetailsDeclared(
            UUID person, Attribute attribute, Map<String, String> value, LocalDate happenedOn)
            implements OfOnePerson {

        private static final Set<Attribute> DETAILS =
                Set.of(
                        Attribute.OTHER_NAME,
                        Attribute.OLD_NUMBER,
                        Attribute.RELIGION,
                        Attribute.ORIGIN,
                        Attribute.BLOOD_GROUP,
                        Attribute.RELATION_TO_HEAD,
                        Attribute.CONTACT,
                        Attribute.CARD,
                        Attribute.CURRENT_RESIDENCE);

        public DetailsDeclared {
            value = Map.copyOf(value);
            if (!DETAILS.contains(attribute)) {
                throw new IllegalArgumentException(attribute + " comes by an act of its own");
            }
        }

        @Override
        public String toString() {
            return "DetailsDeclared[" + person + ", " + attribute + "]";
        }
    }

    /**
     * Two records turn out to be of one person: one stays, the other is shown no more. Revoking
     * this act brings both back.
     *
     * @param survivor the record that stays
     * @param merged the record whose number is cancelled
     */
    record PersonsMerged(UUID survivor, UUID merged, LocalDate happenedOn) implements CivilAct {
        public PersonsMerged {
            if (survivor.equals(merged)) {
                throw new IllegalArgumentException("a record is not merged into itself");
            }
        }

        @Override
        public List<UUID> persons() {
            return List.of(survivor, merged);
        }
    }

    /**
     * What an earlier act said of a person was wrong from the beginning.
     *
     * @param act the act that is corrected
     * @param attribute what was wrong
     * @param value what is right, by part
     */
    record Correction(
            UUID act,
            UUID person,
            Attribute attribute,
            Map<String, String> value,
            LocalDate happenedOn)
            implements OfOnePerson {
        public Correction {
            value = Map.copyOf(value);
        }

        @Override
        public String toString() {
            return "Correction[" + act + ", " + attribute + "]";
        }
    }

    /**
     * The day of an earlier death, marriage or divorce was wrong from the beginning.
     *
     * @param act the act that is corrected
     * @param person one of those whom it is about
     * @param right the day on which it happened
     */
    record DayCorrected(UUID act, UUID person, LocalDate right, LocalDate happenedOn)
            implements OfOnePerson {}

    /** An earlier act was void: nothing that it said holds or held. */
    record Revocation(UUID act, List<UUID> persons, LocalDate happenedOn) implements CivilAct {
        public Revocation {
            persons = List.copyOf(persons);
        }
    }
}
