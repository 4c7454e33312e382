using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderWorker.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailCurrency : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Currency",
                table: "Outbox",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Currency",
                table: "Outbox");
        }
    }
}
