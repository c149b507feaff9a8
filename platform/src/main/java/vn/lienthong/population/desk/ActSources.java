package vn.lienthong.population.desk;

import vn.lienthong.population.PopulationRegister;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.Identifiers;

/**
 * Where the answers of a form are looked up.
 *
 * @param register knows who is named by number and name
 * @param communes knows communes by their names
 * @param identifiers names a new household
 */
record ActSources(PopulationRegister register, CommuneReader communes, Identifiers identifiers) {}
