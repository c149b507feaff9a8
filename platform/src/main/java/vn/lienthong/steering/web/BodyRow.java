package vn.lienthong.steering.web;

import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.tasks.CategoryCounts;

/**
 * A body and its tasks by category.
 *
 * @param body the lead body
 * @param counts its tasks
 */
public record BodyRow(AgencyCode body, CategoryCounts counts) {}
