// The smaller job of tests/bench/roster in DuckDB: node job.mjs LIST CLEAN REJECTS
import { DuckDBInstance } from '@duckdb/node-api'

const [source, clean, rejects] = process.argv.slice(2)
const text = (value) => "'" + value.replaceAll("'", "''") + "'"
const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()

await connection.run(`
create table read as
	select row_number() over () as row, columns(*)
	from (select trim(columns(*)) from read_csv(${text(source)}, all_varchar = true, header = true))`)
await connection.run(`
create table judged as
	select *, case
		when NIK is null or not regexp_matches(NIK, '^[0-9]{6}([04][1-9]|[1256][0-9]|[37][01])(0[1-9]|1[0-2])[0-9]{6}$')
			then 'no NIK'
		when row_number() over (partition by NIK order by row) > 1 then 'double'
	end as reason
	from read`)
await connection.run(`
copy (
	select * exclude (row, reason) replace (
		strftime(coalesce(try_strptime("Tanggal Lahir", '%Y-%m-%d'), try_strptime("Tanggal Lahir", '%d/%m/%Y'),
			try_strptime("Tanggal Lahir", '%d-%m-%Y')), '%Y-%m-%d') as "Tanggal Lahir",
		case when regexp_matches(regexp_replace("No HP", '[- ]', '', 'g'), '^[+]?(62|0)?8[0-9]{7,11}$')
			then '+62' || regexp_extract(regexp_replace("No HP", '[- ]', '', 'g'), '^[+]?(62|0)?(8[0-9]+)$', 2)
		end as "No HP")
	from judged where reason is null order by row
) to ${text(clean)} (header, delimiter ',')`)
await connection.run(`
copy (select row, reason, NIK from judged where reason is not null order by row)
to ${text(rejects)} (header, delimiter ',')`)
