package vn.lienthong.shell;

/** What those who act may be to the State. */
public enum Role {
    /** A person in the population register, acting for themself and their children. */
    CITIZEN,
    /** An officer of a commune's People's Committee who receives and decides dossiers. */
    OFFICER,
    /** A leader who steers by figures. */
    LEADER,
    /** A program of another agency, known by the token of its client; never an account. */
    AGENCY;

    /** The name under which the security chain knows the role. */
    String authority() {
        return "ROLE_" + name();
    }
}
