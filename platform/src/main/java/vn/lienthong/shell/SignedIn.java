package vn.lienthong.shell;

/** A principal of the security chain that knows which account it stands for. */
public interface SignedIn {

    Actor actor();
}
