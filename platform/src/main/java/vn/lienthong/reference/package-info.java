/**
 * Facts that every register and service leans on: administrative units and what became of them,
 * agencies and their codes, the working calendar, and which unit a written address means.
 *
 * <p>Owner: the platform's content editors. Statute: Law on Organisation of Local Government
 * 72/2025/QH15, Resolution 202/2025/QH15, Decisions 19/2025/QĐ-TTg and 20/2020/QĐ-TTg, Labour Code
 * 45/2019/QH14. All facts are read-only content; the module has no tables, and its types are plain
 * Java that needs neither Spring nor a database.
 */
@ApplicationModule(displayName = "Reference", allowedDependencies = "shell")
@NullMarked
package vn.lienthong.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
